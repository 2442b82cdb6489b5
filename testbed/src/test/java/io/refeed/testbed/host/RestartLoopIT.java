package io.refeed.testbed.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Topic;
import io.refeed.protocol.TopicSettings;
import io.refeed.protocol.Topics;
import io.refeed.protocol.service.PartitionHandler;
import io.refeed.protocol.service.PartitionedService;
import io.refeed.protocol.service.ServiceOptions;
import io.refeed.protocol.service.Subscription;
import io.refeed.testbed.broker.BrokerOptions;
import io.refeed.testbed.broker.EmbeddedBroker;
import io.refeed.testbed.live.Waiting;
import io.refeed.testbed.run.ServiceThread;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A service that fails as soon as it serves, again and again. */
class RestartLoopIT {
    private static EmbeddedBroker broker;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(BrokerOptions.TEMPORARY);
        try (Admin admin = broker.connection().admin("test")) {
            new Topics(admin, Topics.PREFIX, Waiting.LIMIT).ensure(TopicSettings.STANDARD);
        }
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void isNotReadyWhileItFailsAndIsAgainOnceItDoesNot() {
        Fate fate = new Fate();
        ServiceThread running = ServiceThread.start(new Failing(broker.connection(), fate));
        Waiting.await().until(() -> fate.failures.get() > 3);

        Waiting.await().during(Duration.ofSeconds(5)).until(() -> !running.ready());
        fate.sound = true;

        Waiting.await().until(running::ready);
        running.close();
        assertThat(running.diedOf()).isEmpty();
    }

    /** How often it has failed, and whether it still does. */
    private static final class Fate {
        private final AtomicInteger failures = new AtomicInteger();
        private volatile boolean sound;
    }

    private static final class Failing extends PartitionedService {
        Failing(Connection connection, Fate fate) {
            super(
                    ServiceOptions.of("failing", connection),
                    Subscription.first(Topic.STREAM),
                    (partition, outbox) -> new Handler(fate));
        }
    }

    /** Serves for a second each time. */
    private static final class Handler implements PartitionHandler {
        private final Fate fate;
        private long end;

        Handler(Fate fate) {
            this.fate = fate;
        }

        @Override
        public void take(Topic topic, ConsumerRecord<byte[], byte[]> record) {
            // There are none.
        }

        @Override
        public void loaded(long nanoTime) {
            end = nanoTime + Duration.ofSeconds(1).toNanos();
        }

        @Override
        public long turn(long nanoTime) {
            if (nanoTime - end > 0 && !fate.sound) {
                fate.failures.incrementAndGet();
                throw new IllegalStateException("again");
            }
            return nanoTime + Duration.ofMillis(50).toNanos();
        }
    }
}
