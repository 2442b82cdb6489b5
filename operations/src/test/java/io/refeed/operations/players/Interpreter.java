package io.refeed.operations.players;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/** The interpreter of a language in which players are written, with the client library that they need. */
enum Interpreter {
    /** Debian's own Python has Debian's packages, which another that comes first on the path has not. */
    PYTHON("Python with confluent-kafka", "/usr/bin/python3", "python3", "import confluent_kafka");

    private final String what;
    private final String usual;
    private final String otherwise;
    private final String probe;

    Interpreter(String what, String usual, String otherwise, String probe) {
        this.what = what;
        this.usual = usual;
        this.otherwise = otherwise;
        this.probe = probe;
    }

    /** What it is, for people. */
    String what() {
        return what;
    }

    /** How it is called; empty if there is none that has what players need. */
    Optional<String> command() {
        return Stream.of(usual, otherwise).filter(this::works).findFirst();
    }

    private boolean works(String command) {
        try {
            Process tried = new ProcessBuilder(command, "-c", probe)
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
