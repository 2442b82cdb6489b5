package io.refeed.testbed.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.ElementGenerator;
import io.refeed.game.Generator;
import io.refeed.game.Mode;
import io.refeed.game.Pacing;
import io.refeed.game.Setting;
import io.refeed.generator.GeneratorHost;
import io.refeed.generator.Player;
import io.refeed.protocol.Connection;
import io.refeed.protocol.Isolation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Message;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.StreamWord;
import io.refeed.testbed.broker.BrokerOptions;
import io.refeed.testbed.broker.EmbeddedBroker;
import io.refeed.testbed.live.PlayedOnKafka;
import io.refeed.testbed.live.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** A host whose player thinks longer about a batch of words, or about one, than a group waits for a member that is silent. */
class ThinkingPlayerIT {
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(4);
    private static final int PARTITION = 0;
    private static final List<String> GAMES =
            IntStream.rangeClosed(1, 20).mapToObj(i -> "run/" + i).toList();

    private static EmbeddedBroker broker;

    private final List<GeneratorHost> hosts = new ArrayList<>();
    private Connection connection;
    private Admin admin;
    private Producer<byte[], byte[]> producer;
    private Consumer<byte[], byte[]> outputs;

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
        connection = PlayedOnKafka.topics(broker.connection(), prefix, 4);
        admin = connection.admin("test");
        producer = connection.producer("test");
        outputs = connection.consumer("test", null, Isolation.UNCOMMITTED);
        outputs.assign(List.of(new TopicPartition(connection.name(Topic.OUTPUTS), PARTITION)));
        outputs.seekToBeginning(outputs.assignment());
        for (String game : GAMES) {
            send(Topic.GAMES, MessageCodec.cards(), card(game));
        }
    }

    @AfterEach
    void stop() {
        hosts.forEach(GeneratorHost::close);
        outputs.close();
        producer.close();
        admin.close();
    }

    @Test
    void keepsItsPlaceAndAsksForEachWordOnce() {
        Thinker thinker = new Thinker();
        host(
                thinker,
                connection.withClient(
                        Map.of(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, Long.toString(POLL_INTERVAL.toMillis()))));
        List<String> members = members();
        words();
        Waiting.await().until(() -> thinker.asked.get() == 1);

        Waiting.await().during(POLL_INTERVAL.plusSeconds(2)).until(() -> members()
                .equals(members));
        thinker.thoughts.release(GAMES.size());

        assertThat(answers()).extracting(Output::game).containsExactlyInAnyOrderElementsOf(GAMES);
        assertThat(thinker.asked).hasValue(GAMES.size());
        assertThat(members()).isEqualTo(members);
    }

    @Test
    void doesNotHoldUpAHostThatJoins() {
        Thinker thinker = new Thinker();
        host(thinker, connection);
        words();
        Waiting.await().until(() -> thinker.asked.get() == 1);

        Thinker quick = new Thinker();
        quick.thoughts.release(GAMES.size());
        host(quick, connection);
        thinker.thoughts.release(2 * GAMES.size());

        assertThat(answers()).extracting(Output::game).containsExactlyInAnyOrderElementsOf(GAMES);
        Waiting.await().until(() -> hosts.stream().allMatch(GeneratorHost::ready));
    }

    @Test
    void whatItHasAnsweredLeavesWhileItThinksOn() {
        Thinker thinker = new Thinker();
        thinker.thoughts.release(3);
        host(thinker, connection);
        words();

        assertThat(answers(3)).extracting(Output::game).containsExactlyElementsOf(GAMES.subList(0, 3));
        assertThat(thinker.asked).hasValueLessThanOrEqualTo(4);
        thinker.thoughts.release(GAMES.size());
    }

    private void host(Player player, Connection way) {
        GeneratorHost host = new GeneratorHost(GeneratorHost.options(player, way), player);
        hosts.add(host);
        Thread thread = new Thread(host, "host");
        thread.setDaemon(true);
        thread.start();
        Waiting.await().until(host::ready);
    }

    /** Who is in the group. */
    private List<String> members() {
        String group = connection.prefix() + "generator-thinker";
        return admin
                .describeConsumerGroups(List.of(group))
                .all()
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .get(group)
                .members()
                .stream()
                .map(MemberDescription::consumerId)
                .toList();
    }

    private void words() {
        for (String game : GAMES) {
            send(Topic.STREAM, MessageCodec.stream(), new StreamWord(game, 1, "2"));
        }
    }

    /** The answers that have come when there is one to every game. */
    private List<Output> answers() {
        return answers(GAMES.size());
    }

    /** The answers that have come when there are so many. */
    private List<Output> answers(int number) {
        MessageCodec<Output> codec = MessageCodec.outputs();
        List<Output> answers = new ArrayList<>();
        Waiting.await().until(() -> {
            outputs.poll(Duration.ofMillis(50))
                    .forEach(record -> answers.add(codec.decode(record.key(), record.value())));
            return answers.size() >= number;
        });
        return answers;
    }

    private <M extends Message> void send(Topic topic, MessageCodec<? super M> codec, M message) {
        producer.send(new ProducerRecord<>(
                connection.name(topic), PARTITION, MessageCodec.key(message.game()), codec.encode(message)));
    }

    private static Card card(String game) {
        return new Card(
                game,
                "thinker",
                "naturals",
                Map.of("kind", "explicit", "domain", "naturals", "languages", List.of("all", Map.of("multiples", 2L))),
                Mode.ELEMENT,
                20,
                Pacing.LOCKSTEP,
                Map.of("kind", "external", "player", "thinker"),
                List.of(),
                false,
                0);
    }

    /** Has an answer to a word when the test lets it have one. */
    private static final class Thinker implements Player {
        private final Semaphore thoughts = new Semaphore(0);
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public String name() {
            return "thinker";
        }

        @Override
        public Generator open(Card card, Setting setting) {
            return new ElementGenerator() {
                @Override
                public long answer(long word) {
                    asked.incrementAndGet();
                    thoughts.acquireUninterruptibly();
                    return word + 2;
                }
            };
        }
    }
}
