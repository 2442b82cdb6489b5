package io.refeed.testbed.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;

/**
 * What a command did.
 *
 * @param code its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
public record Cli(int code, String out, String err) {
    /** Runs a command as the terminal would. */
    public static Cli run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        int code = RefeedCommand.run(new PrintWriter(out), new PrintWriter(err), texts);
        return new Cli(code, out.toString(), err.toString());
    }
}
