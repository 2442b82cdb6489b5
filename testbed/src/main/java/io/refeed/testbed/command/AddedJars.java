package io.refeed.testbed.command;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/**
 * The jars that the user adds: what they register is known to every command as if it came along. The way is the thread's context class
 * loader, which the threads that it starts inherit, and by which everything that is registered is found.
 */
final class AddedJars {
    /** The option that names them. */
    static final String OPTION = "--plugin-path";

    /** The variable that names them where the option is not given. */
    static final String VARIABLE = "REFEED_PLUGIN_PATH";

    private static final String JAR = ".jar";

    private AddedJars() {}

    /**
     * Does something that finds what they register. The loader stays open: threads that it was handed to may still load from it.
     *
     * @param paths jars, directories with jars, directories with classes; each may be several, separated as in any class path. Null if the
     *     option was not given
     * @param variable the variable's value, null if it is not set
     * @throws CommandException if one does not exist
     */
    static int during(List<String> paths, String variable, IntSupplier command) {
        List<URL> added = new ArrayList<>();
        if (paths != null) {
            paths.forEach(path -> addAll(path, OPTION, added));
        } else if (variable != null) {
            addAll(variable, VARIABLE, added);
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        if (!added.isEmpty()) {
            thread.setContextClassLoader(new URLClassLoader(added.toArray(URL[]::new), before));
        }
        try {
            return command.getAsInt();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void addAll(String path, String source, List<URL> added) {
        for (String entry : path.split(File.pathSeparator, -1)) {
            if (!entry.isEmpty()) {
                add(existing(entry, source), added);
            }
        }
    }

    private static Path existing(String entry, String source) {
        try {
            Path file = Path.of(entry);
            if (Files.isReadable(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            // What can be no name of a file names none.
        }
        throw new CommandException(source + " names " + entry + ", which does not exist");
    }

    private static void add(Path file, List<URL> added) {
        added.add(url(file));
        if (Files.isDirectory(file)) {
            try (Stream<Path> files = Files.list(file)) {
                files.filter(each -> each.getFileName().toString().endsWith(JAR))
                        .sorted()
                        .forEach(jar -> added.add(url(jar)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new CommandException("cannot name " + file + " to a class loader: " + e.getMessage());
        }
    }
}
