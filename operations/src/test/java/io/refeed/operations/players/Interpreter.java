package io.refeed.operations.players;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The interpreter of a language in which players are written, with the client library that they need. */
enum Interpreter {
    /** Debian's own Python has Debian's packages, which another that comes first on the path has not. */
    PYTHON(
            "Python with confluent-kafka",
            List.of(
                    List.of("/usr/bin/python3", "-c", "import confluent_kafka"),
                    List.of("python3", "-c", "import confluent_kafka")));

    private final String what;
    private final List<List<String>> probes;

    Interpreter(String what, List<List<String>> probes) {
        this.what = what;
        this.probes = probes;
    }

    /** What it is, for people. */
    String what() {
        return what;
    }

    /** How it is called; empty if there is none that has what players need. */
    Optional<String> command() {
        return probes.stream()
                .filter(Interpreter::works)
                .map(probe -> probe.get(0))
                .findFirst();
    }

    private static boolean works(List<String> probe) {
        try {
            Process tried = new ProcessBuilder(probe)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return tried.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
