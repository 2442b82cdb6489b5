package io.refeed.testbed.command;

import io.refeed.protocol.access.Role;
import io.refeed.testbed.broker.EmbeddedBroker;
import java.io.PrintWriter;

/** Says how to come in where an embedded broker asks for a login. */
final class PlayerSettings {
    private PlayerSettings() {}

    static void announce(EmbeddedBroker broker, PrintWriter err) {
        broker.settings(Role.GENERATOR).ifPresent(file -> {
            err.println("refeed: everyone logs in at " + broker.bootstrap() + "; client settings for players: " + file
                    + "; for other roles: the directories beside it");
            err.flush();
        });
    }
}
