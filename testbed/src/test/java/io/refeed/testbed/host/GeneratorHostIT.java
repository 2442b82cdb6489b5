package io.refeed.testbed.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.ElementGenerator;
import io.refeed.game.Generator;
import io.refeed.game.Mode;
import io.refeed.game.Pacing;
import io.refeed.game.Setting;
import io.refeed.generator.BundledPlayer;
import io.refeed.generator.GeneratorHost;
import io.refeed.generator.Player;
import io.refeed.protocol.Connection;
import io.refeed.protocol.Isolation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.TopicSettings;
import io.refeed.protocol.Topics;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Message;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.StreamWord;
import io.refeed.testbed.broker.BrokerOptions;
import io.refeed.testbed.broker.EmbeddedBroker;
import io.refeed.testbed.live.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** A host on a real broker, with a replayer that the test plays itself. */
class GeneratorHostIT {
    private static final int PARTITION = 2;
    private static final String GAME = "run/1";
    private static EmbeddedBroker broker;

    private final List<GeneratorHost> hosts = new ArrayList<>();
    private final List<Output> outputs = new ArrayList<>();
    private Connection connection;
    private Producer<byte[], byte[]> producer;
    private Consumer<byte[], byte[]> consumer;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(BrokerOptions.TEMPORARY);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void start(TestInfo test) {
        String prefix = test.getTestMethod().orElseThrow().getName() + ".";
        connection = broker.connection().withPrefix(prefix);
        try (Admin admin = connection.admin("test")) {
            new Topics(admin, prefix, Waiting.LIMIT).ensure(TopicSettings.STANDARD);
        }
        producer = connection.producer("test");
        consumer = connection.consumer("test", null, Isolation.UNCOMMITTED);
        consumer.assign(List.of(new TopicPartition(connection.name(Topic.OUTPUTS), PARTITION)));
        consumer.seekToBeginning(consumer.assignment());
    }

    @AfterEach
    void stop() {
        hosts.forEach(GeneratorHost::close);
        consumer.close();
        producer.close();
    }

    @Test
    void playsTheBundledGenerators() {
        host(new BundledPlayer());
        send(Topic.GAMES, MessageCodec.cards(), card(Card.BUNDLED, Pacing.LOCKSTEP));

        List<String> answers = new ArrayList<>();
        for (String word : List.of("2", "1", "4", "6", "8")) {
            word(answers.size() + 1, word);
            answers.add(answer(answers.size() + 1).answer());
        }

        assertThat(answers).containsExactly("1", "4", "6", "8", "10");
    }

    @Test
    void playsAnybodysGeneratorAndGoesOnWhereTheLogEndsAfterARestart() {
        send(Topic.GAMES, MessageCodec.cards(), card("mine", Pacing.LOCKSTEP));
        long sum = 0;

        for (int round = 1; round <= 20; round++) {
            if (round % 7 == 1) {
                hosts.forEach(GeneratorHost::close);
                host(new Mine());
            }
            word(round, Integer.toString(round));
            sum += round;
            assertThat(answer(round).answer()).isEqualTo(Long.toString(sum));
        }

        assertThat(outputs).as("one more answer for each restart").hasSize(22);
    }

    @Test
    void withARateARestartRepeatsNothing() {
        send(Topic.GAMES, MessageCodec.cards(), card("mine", new Pacing(100)));
        host(new Mine());
        word(1, "1");
        word(2, "2");
        answer(2);

        hosts.get(0).close();
        host(new Mine());
        word(3, "3");
        answer(3);

        assertThat(outputs).extracting(Output::round).containsExactly(1, 2, 3);
    }

    @Test
    void aHostThatMayNotReadOutputsRepeatsThem() {
        send(Topic.GAMES, MessageCodec.cards(), card("mine", new Pacing(100)));
        host(new Mine());
        word(1, "1");
        answer(1);

        hosts.get(0).close();
        Player player = new Mine();
        run(GeneratorHost.repeatingAnswers(GeneratorHost.options(player, connection), player));
        word(2, "2");
        answer(2);

        assertThat(outputs).extracting(Output::round).containsExactly(1, 1, 2);
    }

    @Test
    void twoHostsShareThePartitions() {
        host(new Mine());
        host(new Mine());
        send(Topic.GAMES, MessageCodec.cards(), card("mine", Pacing.LOCKSTEP));

        word(1, "1");

        assertThat(answer(1).answer()).isEqualTo("1");
        hosts.get(1).close();
        word(2, "2");
        assertThat(answer(2).answer()).isEqualTo("3");
    }

    private void host(Player player) {
        run(new GeneratorHost(GeneratorHost.options(player, connection), player));
    }

    private void run(GeneratorHost host) {
        hosts.add(host);
        new Thread(host, "host").start();
        Waiting.await().until(host::ready);
    }

    private void word(int round, String word) {
        send(Topic.STREAM, MessageCodec.stream(), new StreamWord(GAME, round, word));
    }

    /** Waits for the answer to a round; keeps all that come on the way. */
    private Output answer(int round) {
        MessageCodec<Output> codec = MessageCodec.outputs();
        Waiting.await().alias("an answer to round " + round).until(() -> {
            consumer.poll(Duration.ofMillis(50))
                    .forEach(record -> outputs.add(codec.decode(record.key(), record.value())));
            return outputs.stream().anyMatch(output -> output.round() == round);
        });
        return outputs.stream()
                .filter(output -> output.round() == round)
                .findFirst()
                .orElseThrow();
    }

    private <M extends Message> void send(Topic topic, MessageCodec<? super M> codec, M message) {
        producer.send(new ProducerRecord<>(
                connection.name(topic), PARTITION, MessageCodec.key(message.game()), codec.encode(message)));
        producer.flush();
    }

    private static Card card(String player, Pacing pacing) {
        return new Card(
                GAME,
                player,
                "naturals",
                Map.of("kind", "explicit", "domain", "naturals", "languages", List.of("all", Map.of("multiples", 2L))),
                Mode.ELEMENT,
                20,
                pacing,
                Map.of("kind", "witness-protection"),
                List.of(),
                false,
                0);
    }

    /** Answers with the sum of all words so far. */
    private static final class Mine implements Player {
        @Override
        public String name() {
            return "mine";
        }

        @Override
        public Generator open(Card card, Setting setting) {
            return new ElementGenerator() {
                private long sum;

                @Override
                public long answer(long word) {
                    sum += word;
                    return sum;
                }
            };
        }
    }
}
