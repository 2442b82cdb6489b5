package io.refeed.testbed.command;

import io.refeed.protocol.access.Role;
import io.refeed.testbed.broker.EmbeddedBroker;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.experiment.PlannedGame;
import io.refeed.testbed.terminal.TerminalText;
import java.io.PrintWriter;
import java.util.Set;
import java.util.TreeSet;

/** Says how to come in where an embedded broker asks for a login. */
final class PlayerSettings {
    private PlayerSettings() {}

    /** Says where the players connect that some games wait for. */
    static void invite(EmbeddedBroker broker, Experiment experiment, PrintWriter err) {
        Set<String> players = new TreeSet<>();
        for (PlannedGame planned : experiment.games()) {
            String player = planned.game().generator().player();
            if (player != null) {
                players.add(player);
            }
        }
        if (!players.isEmpty()) {
            err.println("refeed: waiting for " + (players.size() == 1 ? "the player " : "the players ")
                    + TerminalText.visible(String.join(", ", players)) + " at " + broker.bootstrap());
            err.flush();
        }
    }

    static void announce(EmbeddedBroker broker, PrintWriter err) {
        broker.settings(Role.GENERATOR).ifPresent(file -> {
            err.println("refeed: everyone logs in at " + broker.bootstrap() + "; client settings for players: " + file
                    + "; for other roles: the directories beside it");
            err.flush();
        });
    }
}
