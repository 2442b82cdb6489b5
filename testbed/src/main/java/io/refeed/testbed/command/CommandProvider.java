package io.refeed.testbed.command;

import java.util.List;

/**
 * Adds commands to {@code refeed}: those of a module that stands above this one, or of a jar on the class path. Found by
 * {@link java.util.ServiceLoader}, through a file in {@code META-INF/services}.
 */
public interface CommandProvider {
    /**
     * New commands, in the order in which {@code --help} lists them, after the program's own. Each is annotated with
     * picocli's {@link picocli.CommandLine.Command}, has a name that no other command has, and is a
     * {@code Callable<Integer>} that returns its exit code. A {@link CommandException} becomes one line on standard error.
     */
    List<Object> commands();
}
