package io.refeed.language.spec;

import java.util.Locale;

/** The names of constants in files and messages: in lower case, with hyphens. */
public final class Labels {
    private Labels() {}

    /** The name of a constant: {@code MODULO_OUTPUTS} is {@code modulo-outputs}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of a name, or null if it is that of none. */
    public static <E extends Enum<?>> E find(Class<E> type, Object label) {
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equals(label)) {
                return constant;
            }
        }
        return null;
    }
}
