package io.refeed.testbed.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every message that games of all kinds write is one of those that are published for its topic. */
class PublishedProtocolIT {
    private static final List<Topic> MESSAGES = List.of(
            Topic.GAMES,
            Topic.TRUTH,
            Topic.DEMAND,
            Topic.ENUMERATION,
            Topic.PROVENANCE,
            Topic.STREAM,
            Topic.OUTPUTS,
            Topic.VERDICTS,
            Topic.CONTAMINATION);

    @TempDir
    private Path directory;

    @Test
    void whatARunWritesIsWhatIsPublished() throws IOException {
        PublishedProtocol published = new PublishedProtocol();
        try (LocalTable table = LocalTable.open(1);
                Wire wire = table.wire()) {
            table.play(PlayedOnKafka.experiment(Path.of("../experiments/soak.yaml")), directory);
            table.play(PlayedOnKafka.experiment(Path.of("../experiments/theorem-5.1.yaml")), directory);
            table.play(PlayedOnKafka.experiment(directory, """
                    name: more
                    defaults:
                      class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}]}
                      target: 2
                      adversary: {kind: none}
                    games:
                      - {id: fast, generator: {kind: witness-protection}, rounds: 1500, pacing: {rate: 5000}}
                    """), directory);
            Waiting.await().until(() -> {
                wire.poll();
                return MESSAGES.stream().noneMatch(topic -> wire.read(topic).isEmpty());
            });

            for (Topic topic : MESSAGES) {
                String name = topic.name("");
                for (ConsumerRecord<byte[], byte[]> record : wire.read(topic)) {
                    assertThat(published.errorsOnTopic(name, record.value()))
                            .as("%s: %s", name, new String(record.value(), StandardCharsets.UTF_8))
                            .isEmpty();
                }
            }
        }
    }
}
