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
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
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
            Connection connection = broker.connection();
            makeRefusingAll(admin, connection.name(Topic.GAMES));
            PlayedOnKafka.topics(connection, Topics.PREFIX, 1);

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

    /** A broker would act upon a setting that changes some time after it has taken it; a topic is made with all of its own. */
    private static void makeRefusingAll(Admin admin, String topic) throws Exception {
        Map<String, String> configs = Map.of(
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                "1",
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_COMPACT);
        admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1).configs(configs)))
                .all()
                .get();
    }
}
