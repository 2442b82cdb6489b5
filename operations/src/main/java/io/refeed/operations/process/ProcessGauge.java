package io.refeed.operations.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a Java process on this machine holds: asked of the JDK's own tool, and of the kernel. */
public final class ProcessGauge {
    /** The last line of a histogram of the classes: instances, then bytes. */
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");

    private static final long PATIENCE_SECONDS = 60;

    private ProcessGauge() {}

    /** The bytes of its live objects, after a collection of all garbage; empty if it cannot be asked. */
    public static OptionalLong liveBytes(long pid) throws InterruptedException {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        if (!Files.isExecutable(tool)) {
            return OptionalLong.empty();
        }
        try {
            Process asked = new ProcessBuilder(tool.toString(), Long.toString(pid), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            asked.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            Matcher total = TOTAL.matcher(said);
            return total.find() ? OptionalLong.of(Long.parseLong(total.group(1))) : OptionalLong.empty();
        } catch (IOException e) {
            // The process may have been killed in this very moment.
            return OptionalLong.empty();
        }
    }

    /** How many files and connections it has open; empty if the kernel does not tell. */
    public static OptionalLong openFiles(long pid) {
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return OptionalLong.of(open.count());
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
