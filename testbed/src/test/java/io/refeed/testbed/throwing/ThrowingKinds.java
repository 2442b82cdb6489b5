package io.refeed.testbed.throwing;

import io.refeed.game.AdversaryConfig;
import io.refeed.game.DefenceConfig;
import io.refeed.game.GeneratorConfig;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the kinds of {@link Throwing} known to this thread, and those that it starts, until it is closed. */
final class ThrowingKinds implements AutoCloseable {
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    private final URLClassLoader loader;

    /** @param directory where it may write */
    ThrowingKinds(Path directory) throws IOException {
        Path services = Files.createDirectories(directory.resolve("META-INF/services"));
        register(services, GeneratorConfig.class, Throwing.OfGenerator.class, Throwing.Wordless.class);
        register(services, DefenceConfig.class, Throwing.OfDefence.class);
        register(services, AdversaryConfig.class, Throwing.OfAdversary.class);
        loader = new URLClassLoader(new URL[] {directory.toUri().toURL()}, before);
        Thread.currentThread().setContextClassLoader(loader);
    }

    private static void register(Path services, Class<?> type, Class<?>... kinds) throws IOException {
        StringBuilder names = new StringBuilder();
        for (Class<?> kind : kinds) {
            names.append(kind.getName()).append('\n');
        }
        Files.writeString(services.resolve(type.getName()), names);
    }

    @Override
    public void close() throws IOException {
        Thread.currentThread().setContextClassLoader(before);
        loader.close();
    }
}
