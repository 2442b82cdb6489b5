package io.refeed.testbed;

import io.refeed.testbed.command.RefeedCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The program {@code refeed}. */
public final class Main {
    private Main() {}

    /** Runs one command and ends with its exit code: 0 done, 1 the answer is no, 2 could not run. */
    public static void main(String[] arguments) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        int code = RefeedCommand.run(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** In UTF-8 wherever the program runs: what it writes is JSON, among other things. */
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
    }
}
