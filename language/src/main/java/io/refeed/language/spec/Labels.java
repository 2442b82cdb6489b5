package io.refeed.language.spec;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The names of constants in files and messages: in lower case, with hyphens. */
public final class Labels {
    /** By their names, for each enum: records name constants, and there are many records. */
    private static final ClassValue<Map<String, Enum<?>>> CONSTANTS = new ClassValue<>() {
        @Override
        protected Map<String, Enum<?>> computeValue(Class<?> type) {
            Map<String, Enum<?>> constants = new HashMap<>();
            for (Object constant : type.getEnumConstants()) {
                constants.put(of((Enum<?>) constant), (Enum<?>) constant);
            }
            return constants;
        }
    };

    private Labels() {}

    /** The name of a constant: {@code MODULO_OUTPUTS} is {@code modulo-outputs}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of a name, or null if it is that of none. */
    public static <E extends Enum<?>> E find(Class<E> type, Object label) {
        return type.cast(CONSTANTS.get(type).get(label));
    }
}
