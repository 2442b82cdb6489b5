package io.refeed.operations.command;

import io.refeed.generator.AsyncPlayer;
import io.refeed.generator.AsyncPlayerHost;
import io.refeed.generator.GeneratorHost;
import io.refeed.protocol.Connection;
import io.refeed.testbed.command.ConnectionOptions;
import io.refeed.testbed.command.ServedUntilStopped;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command says that brings a player to the table until it is stopped. */
final class PlayerServiceOptions {
    @Mixin
    private ConnectionOptions connection;

    @Option(
            names = "--player",
            paramLabel = "NAME",
            required = true,
            description = "The name that experiments call the player by.")
    private String player;

    @Option(
            names = "--instance",
            paramLabel = "NAME",
            description = "A name that this instance keeps over restarts: then it gets its games back at once.")
    private String instance;

    @Option(
            names = "--alive",
            paramLabel = "FILE",
            description = "Touch this file every second while the player works, for health checks.")
    private Path alive;

    /** The name that cards call the player by. */
    String player() {
        return player;
    }

    /** The way to the broker, which answers. */
    Connection connect() {
        return connection.connect();
    }

    /** Hosts a player until the program is stopped; returns the exit code. */
    int serve(AsyncPlayer asked, Connection reached, PrintWriter err) throws InterruptedException, IOException {
        return ServedUntilStopped.serve(
                new AsyncPlayerHost(GeneratorHost.options(player, reached).named(instance), asked), alive, err);
    }

    /** Writes a line that people see at once. */
    static void show(PrintWriter err, String line) {
        err.println(line);
        err.flush();
    }
}
