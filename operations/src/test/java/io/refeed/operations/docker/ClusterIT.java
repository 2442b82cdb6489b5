package io.refeed.operations.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.Topic;
import io.refeed.protocol.access.Role;
import io.refeed.testbed.live.Waiting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compose file with three brokers. */
@NeedsDocker
class ClusterIT {
    private static final List<String> SERVICES =
            List.of("kafka-2", "kafka-3", "producer", "generator", "replayer", "auditor", "detector", "gateway");

    /** The one that clients are told of first, and one of the others; all of them with {@code -Drefeed.lost=kafka-2,kafka,kafka-3}. */
    private static final List<String> LOST =
            List.of(System.getProperty("refeed.lost", "kafka-2,kafka").split(",", -1));

    @TempDir
    Path directory;

    @Test
    void threeBrokersKeepThreeCopiesAndOutliveTheLossOfAnyOne() throws Exception {
        try (Compose compose = new Compose("refeed-it-three", directory, "docker", "compose", "--profile", "cluster")) {
            compose.with("REFEED_BOOTSTRAP", "kafka:19092,kafka-2:19092,kafka-3:19092");
            compose.with("REFEED_EXPERIMENT", "i0.yaml");
            compose.experiment("i0.yaml", Files.readString(Path.of("../experiments/i0.yaml")));
            compose.run("up", "--build", "--no-color", "--exit-code-from", "run");
            compose.run("up", "-d", "--scale=run=0");
            for (String service : SERVICES) {
                compose.awaitHealth(service);
            }

            try (Admin admin = compose.as(Role.ADMIN).admin("test")) {
                checkCopies(admin);
                for (String broker : LOST) {
                    Played.disturbedBy(
                            compose, directory, "lost-" + broker, () -> compose.run("kill", "-s", "KILL", broker));
                    compose.up(broker);
                    awaitCopies(admin);
                }
            }
        }
    }

    /** A broker that is back has copies when it has caught up; until then a second loss is one too many. */
    private static void awaitCopies(Admin admin) {
        List<String> topics =
                Stream.of(Topic.values()).map(topic -> topic.name("refeed.")).toList();
        Waiting.await().ignoreExceptions().untilAsserted(() -> assertThat(Waiting.get(admin.describeTopics(topics)
                                .allTopicNames()
                                .toCompletionStage()
                                .toCompletableFuture())
                        .values())
                .flatExtracting(TopicDescription::partitions)
                .allSatisfy(part -> assertThat(part.isr()).hasSize(3)));
    }

    private static void checkCopies(Admin admin) throws Exception {
        String stream = Topic.STREAM.name("refeed.");
        TopicDescription description = admin.describeTopics(List.of(stream))
                .allTopicNames()
                .get(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS)
                .get(stream);
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, stream);

        assertThat(description.partitions()).hasSize(Played.PARTITIONS).allSatisfy(part -> assertThat(part.replicas())
                .hasSize(3));
        assertThat(admin.describeConfigs(List.of(resource))
                        .all()
                        .get(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS)
                        .get(resource)
                        .get("min.insync.replicas")
                        .value())
                .isEqualTo("2");
    }
}
