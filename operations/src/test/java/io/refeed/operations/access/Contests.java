package io.refeed.operations.access;

import io.refeed.protocol.Connection;
import io.refeed.protocol.TopicSettings;
import io.refeed.protocol.Topics;
import io.refeed.protocol.access.Contestant;
import io.refeed.protocol.access.Logins;
import io.refeed.protocol.access.Role;
import io.refeed.testbed.live.Waiting;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;

/** Players with logins of their own, in tests. */
final class Contests {
    private Contests() {}

    /** Makes the topics of some players. */
    static void topics(Logins logins, List<Contestant> players, int partitions) {
        Connection operator = logins.as(Role.ADMIN);
        try (Admin admin = operator.admin("test")) {
            for (Contestant player : players) {
                new Topics(admin, player.prefix(operator.prefix()), Waiting.LIMIT)
                        .ofStranger(Contestant.topics())
                        .ensure(TopicSettings.STANDARD.withPartitions(partitions));
            }
        }
    }
}
