package io.refeed.testbed;

import io.refeed.testbed.command.ExitGuard;
import io.refeed.testbed.command.RefeedCommand;
import io.refeed.testbed.command.StandardOutput;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The program {@code refeed}. */
public final class Main {
    private static final int FAILED = 2;

    private Main() {}

    /** Runs one command and ends with its exit code: 0 done, 1 the answer is no, 2 could not run. */
    public static void main(String[] arguments) {
        StandardOutput output = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        PrintWriter out = writer(output);
        PrintWriter err = writer(new FileOutputStream(FileDescriptor.err));
        int code = RefeedCommand.run(out, err, arguments);
        out.flush();
        if (output.fault() != null) {
            err.println("refeed: " + output.fault());
            code = FAILED;
        }
        err.flush();
        ExitGuard.said();
        System.exit(code);
    }

    /** In UTF-8 wherever the program runs: what it writes is JSON, among other things. */
    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }
}
