package io.refeed.operations.players;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The interpreter of a language in which players are written, with the client library that they need. */
enum Interpreter {
    /** Debian's own Python has Debian's packages, which another that comes first on the path has not. */
    PYTHON("Python with confluent-kafka", "/usr/bin/python3", "python3", "-c", "import confluent_kafka", "python"),
    /** The library lies beside the players, or where {@code NODE_PATH} says. */
    NODE(
            "Node with @confluentinc/kafka-javascript",
            "/usr/bin/node",
            "node",
            "-e",
            "require('@confluentinc/kafka-javascript')",
            "node");

    private static final Path PLAYERS = Path.of("../players").toAbsolutePath().normalize();

    private final String what;
    private final String usual;
    private final String otherwise;
    private final String flag;
    private final String probe;
    private final String directory;

    Interpreter(String what, String usual, String otherwise, String flag, String probe, String directory) {
        this.what = what;
        this.usual = usual;
        this.otherwise = otherwise;
        this.flag = flag;
        this.probe = probe;
        this.directory = directory;
    }

    /** What it is, for people. */
    String what() {
        return what;
    }

    /** Where the players in its language lie. */
    Path players() {
        return PLAYERS.resolve(directory);
    }

    /** How it is called; empty if there is none that has what players need. */
    Optional<String> command() {
        return Stream.of(usual, otherwise).filter(this::works).findFirst();
    }

    private boolean works(String command) {
        try {
            Process tried = new ProcessBuilder(command, flag, probe)
                    .directory(players().toFile())
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
