package io.refeed.language.kind;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds what jars register in {@code META-INF/services}, one class name a line, as {@link java.util.ServiceLoader} does;
 * which cannot be asked itself, for it makes objects without arguments only.
 */
final class Registered {
    private Registered() {}

    /**
     * The classes registered for a type, in the order of the class path.
     *
     * @throws KindException if there is no such class, or it is not of the type
     */
    static <T> List<Class<? extends T>> of(Class<T> type) {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = context == null ? ClassLoader.getSystemClassLoader() : context;
        String file = "META-INF/services/" + type.getName();
        return loader.resources(file)
                .flatMap(Registered::lines)
                .distinct()
                .<Class<? extends T>>map(name -> load(name, type, loader, file))
                .toList();
    }

    private static <T> Class<? extends T> load(String name, Class<T> type, ClassLoader loader, String file) {
        try {
            return Class.forName(name, false, loader).asSubclass(type);
        } catch (ClassNotFoundException e) {
            throw new KindException(file + " names " + name + ", which is not on the class path", e);
        } catch (ClassCastException e) {
            throw new KindException(file + " names " + name + ", which is no " + type.getName(), e);
        }
    }

    private static Stream<String> lines(URL file) {
        try (InputStream in = file.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
