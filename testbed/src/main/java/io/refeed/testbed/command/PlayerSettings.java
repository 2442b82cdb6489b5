package io.refeed.testbed.command;

import io.refeed.protocol.access.Contestant;
import io.refeed.protocol.access.Role;
import io.refeed.testbed.broker.EmbeddedBroker;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.experiment.PlannedGame;
import io.refeed.testbed.terminal.TerminalText;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Says how to come in where an embedded broker asks for a login. */
final class PlayerSettings {
    private PlayerSettings() {}

    /**
     * The players that some games wait for, each with a login of its own.
     *
     * @throws CommandException if one has a name that no login can have
     */
    static List<Contestant> contestants(Experiment experiment) {
        try {
            return players(experiment).stream().map(Contestant::new).toList();
        } catch (IllegalArgumentException e) {
            throw new CommandException(e.getMessage());
        }
    }

    /** Says where the players connect that some games wait for. */
    static void invite(EmbeddedBroker broker, Experiment experiment, String prefix, PrintWriter err) {
        Set<String> players = players(experiment);
        if (!players.isEmpty()) {
            err.println("refeed: waiting for " + (players.size() == 1 ? "the player " : "the players ")
                    + TerminalText.visible(String.join(", ", players)) + " at " + broker.bootstrap());
        }
        for (Contestant player : broker.contestants()) {
            err.println("refeed: the player " + player.name() + " has topics that begin with " + player.prefix(prefix)
                    + ", and logs in with the client settings " + broker.settings(player));
        }
        err.flush();
    }

    private static Set<String> players(Experiment experiment) {
        Set<String> players = new TreeSet<>();
        for (PlannedGame planned : experiment.games()) {
            String player = planned.game().generator().player();
            if (player != null) {
                players.add(player);
            }
        }
        return players;
    }

    static void announce(EmbeddedBroker broker, PrintWriter err) {
        broker.settings(Role.ADMIN).ifPresent(file -> {
            err.println("refeed: everyone logs in at " + broker.bootstrap() + "; client settings of the operator: "
                    + file + "; for the roles: the directories beside it");
            err.flush();
        });
    }
}
