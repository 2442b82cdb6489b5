package io.refeed.testbed.command;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The jars that the user adds; Java itself passes over those that it does not find. */
final class AddedJars {
    /** The variable that names them, separated as in any class path. */
    static final String VARIABLE = "REFEED_CLASSPATH";

    private static final String ALL_JARS = "*";

    private AddedJars() {}

    /**
     * Checks that they are there.
     *
     * @param classPath the variable's value, null if it is not set
     * @throws CommandException if one is not
     */
    static void check(String classPath) {
        if (classPath == null) {
            return;
        }
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            boolean all = entry.endsWith(File.separator + ALL_JARS);
            String file = all ? entry.substring(0, entry.length() - ALL_JARS.length()) : entry;
            if (!entry.isEmpty() && !entry.equals(ALL_JARS) && !exists(file)) {
                throw new CommandException(VARIABLE + " names " + entry + ", which does not exist");
            }
        }
    }

    private static boolean exists(String file) {
        try {
            return Files.isReadable(Path.of(file));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
