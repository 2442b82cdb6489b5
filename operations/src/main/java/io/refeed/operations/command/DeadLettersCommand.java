package io.refeed.operations.command;

import io.refeed.operations.deadletters.DeadLetter;
import io.refeed.operations.deadletters.DeadLetterLog;
import io.refeed.operations.deadletters.Letters;
import io.refeed.operations.deadletters.OwnLetters;
import io.refeed.protocol.Connection;
import io.refeed.protocol.Topics;
import io.refeed.protocol.access.Contestant;
import io.refeed.testbed.command.ConnectionOptions;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code refeed dead-letters}: the records that did not count, and why. */
@Command(
        name = "dead-letters",
        description = {
            "Prints the records that did not count: when, of which game, where they lay, why, and how their key and value "
                    + "begin.",
            "Each partition is in its order. On a broker that asks for a login, the operator's is needed; or that of a player, with "
                    + "--player NAME and --prefix refeed.player.NAME., which is told of its own records."
        })
final class DeadLettersCommand implements Callable<Integer> {
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final Duration TICK = Duration.ofMillis(500);

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connection;

    @Option(
            names = "--game",
            paramLabel = "GAME",
            description = "Only those whose key or value names this game, by its name on the topics: r1/1.")
    private String game;

    @Option(
            names = "--player",
            paramLabel = "PLAYER",
            description =
                    "Only those of games whose card names this player, and those that it wrote on topics of its own.")
    private String player;

    @Option(names = "--follow", description = "Go on with those that come, until stopped.")
    private boolean follow;

    @Option(names = "--json", description = "Print JSON lines.")
    private boolean json;

    @Override
    public Integer call() {
        Connection reached = connection.connect();
        PrintWriter out = spec.commandLine().getOut();
        try (Letters log = letters(reached)) {
            log.readAll(letter -> print(out, letter));
            out.flush();
            while (follow && !out.checkError()) {
                log.read(TICK, letter -> print(out, letter));
            }
        }
        return 0;
    }

    /** A player with topics of its own has no others, and may read no others. */
    private Letters letters(Connection reached) {
        try (Admin admin = reached.admin("refeed-topics")) {
            if (Contestant.owns(player, reached.prefix())) {
                new Topics(admin, reached.prefix(), TIMEOUT)
                        .only(Contestant.topics(), false)
                        .check();
                return new OwnLetters(reached, game);
            }
            new Topics(admin, reached.prefix(), TIMEOUT).check();
            return new DeadLetterLog(reached, game, player);
        }
    }

    private void print(PrintWriter out, DeadLetter letter) {
        out.println(json ? letter.json() : letter.line());
    }
}
