package io.refeed.testbed.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.refeed.protocol.Topic;
import io.refeed.protocol.TopicSettings;
import io.refeed.protocol.Topics;
import io.refeed.protocol.service.Arrival;
import io.refeed.protocol.service.PartitionHandler;
import io.refeed.protocol.service.PartitionedService;
import io.refeed.protocol.service.ServiceOptions;
import io.refeed.protocol.service.Subscription;
import io.refeed.testbed.broker.BrokerOptions;
import io.refeed.testbed.broker.EmbeddedBroker;
import io.refeed.testbed.run.ServiceThread;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A record that a service cannot take. */
class FailingRecordIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static EmbeddedBroker broker;

    /** What the latest handler was given, and how many handlers there were. */
    private final List<List<String>> taken = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(BrokerOptions.TEMPORARY);
        try (Admin admin = broker.connection().admin("test")) {
            new Topics(admin, Topics.PREFIX, PATIENCE).ensure(new TopicSettings(1, (short) 1, -1));
        }
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void isTriedOnceMoreAndThenLeftOutWhileTheServiceGoesOn() {
        ServiceThread running = ServiceThread.start(new Fragile());
        await().atMost(PATIENCE).until(running::ready);

        send("one", "poison", "two", "held poison", "three", "release", "four");

        await().atMost(PATIENCE).until(() -> latest().contains("four"));
        assertThat(latest()).containsExactly("one", "two", "three", "release", "four");
        assertThat(taken).hasSize(5);
        assertThat(running.ready()).isTrue();
        running.close();
        assertThat(running.diedOf()).isEmpty();
    }

    private List<String> latest() {
        return taken.get(taken.size() - 1);
    }

    private static void send(String... values) {
        try (Producer<byte[], byte[]> producer = broker.connection().producer("test")) {
            for (String value : values) {
                producer.send(new ProducerRecord<>(
                        Topic.OUTPUTS.name(Topics.PREFIX), 0, new byte[] {1}, value.getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    private final class Fragile extends PartitionedService {
        Fragile() {
            super(
                    ServiceOptions.of("fragile", broker.connection()),
                    Subscription.first(Topic.OUTPUTS),
                    (partition, outbox) -> new Handler());
        }
    }

    /** Fails on poison, at once or when it is released. */
    private final class Handler implements PartitionHandler {
        private final List<String> values = new CopyOnWriteArrayList<>();
        private final List<Arrival> held = new ArrayList<>();
        private boolean releasing;

        Handler() {
            taken.add(values);
        }

        @Override
        public void take(Topic topic, ConsumerRecord<byte[], byte[]> record) {
            String value = new String(record.value(), StandardCharsets.UTF_8);
            if (value.startsWith("held") && !releasing) {
                held.add(new Arrival(topic, record));
            } else if (value.endsWith("poison")) {
                throw new IllegalArgumentException("poison");
            } else {
                values.add(value);
                if (value.equals("release")) {
                    releasing = true;
                    held.forEach(arrival -> arrival.release(this));
                }
            }
        }

        @Override
        public long turn(long nanoTime) {
            return nanoTime + NEVER;
        }
    }
}
