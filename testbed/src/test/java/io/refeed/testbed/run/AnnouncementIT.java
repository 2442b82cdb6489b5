package io.refeed.testbed.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Topic;
import io.refeed.protocol.Topics;
import io.refeed.testbed.broker.BrokerOptions;
import io.refeed.testbed.broker.EmbeddedBroker;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.live.PlayedOnKafka;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How games become known. */
class AnnouncementIT {
    private static final String GAME = """
            name: one
            games:
              - id: a
                rounds: 5
                class: {kind: explicit, domain: naturals, languages: [{from: 2}, {from: 3}]}
                target: 1
                generator: {kind: witness-protection}
                adversary: {kind: none}
            """;

    @TempDir
    private Path directory;

    @Test
    void noTruthIsThereBeforeTheCardOfItsGame() throws Exception {
        Experiment experiment = PlayedOnKafka.experiment(directory, GAME);
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerOptions.TEMPORARY);
                Admin admin = broker.connection().admin("test")) {
            Connection connection = PlayedOnKafka.topics(broker.connection(), Topics.PREFIX, 1);
            refuseAll(admin, connection.name(Topic.GAMES));

            assertThatThrownBy(() -> Announcement.send(Announcement.of(experiment, false, false), connection))
                    .isInstanceOf(RunException.class)
                    .hasMessageStartingWith("the games could not be announced: ");

            TopicPartition truths = new TopicPartition(connection.name(Topic.TRUTH), 0);
            long end = admin.listOffsets(Map.of(truths, OffsetSpec.latest()))
                    .partitionResult(truths)
                    .get()
                    .offset();
            assertThat(end).isZero();
        }
    }

    private static void refuseAll(Admin admin, String topic) throws Exception {
        AlterConfigOp tiny =
                new AlterConfigOp(new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "1"), AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(tiny)))
                .all()
                .get();
    }
}
