package io.refeed.auditor;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.refeed.auditor.journal.EmptyStore;
import io.refeed.auditor.journal.ForeignJournalException;
import io.refeed.auditor.journal.StoredEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class RestartsTest {
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Restarts restarts = new Restarts(stop);
    private final Exception failure = new IllegalStateException("failed");

    @Test
    void theFirstThreadIsReplacedAtOnceAndLaterOnesAfterLongerPauses() {
        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            pauses.add(restarts.nextPause(failure, 0).toMillis());
        }

        assertThat(pauses).containsExactly(0L, 200L, 400L, 800L, 1600L, 3200L, 5000L, 5000L, 5000L);
    }

    @Test
    void afterAQuietTimeItBeginsAnew() {
        restarts.nextPause(failure, 0);
        restarts.nextPause(failure, 0);

        assertThat(restarts.nextPause(failure, Duration.ofMinutes(1).toNanos())).isZero();
    }

    @Test
    void oneThatWorksAndDiesAgainAndAgainCannotBeReliedOn() {
        for (int i = 0; i < 3; i++) {
            assertThat(restarts.last(0)).isFalse();
            restarts.onChange(KafkaStreams.State.RUNNING, KafkaStreams.State.REBALANCING);
            restarts.nextPause(failure, 0);
        }

        assertThat(restarts.last(0)).isTrue();
        assertThat(restarts.last(Duration.ofMinutes(1).toNanos())).isFalse();
    }

    @Test
    void anErrorIsTheEndOfTheService() {
        NoClassDefFoundError error = new NoClassDefFoundError("mine/Plus");
        restarts.rethrowFatal();

        assertThat(restarts.handle(error)).isEqualTo(SHUTDOWN_CLIENT);
        assertThatThrownBy(restarts::rethrowFatal).isSameAs(error);
    }

    @Test
    void aJournalOfAnotherVersionIsTheEndOfTheAttempt() {
        ForeignJournalException foreign = foreignJournal();

        assertThat(restarts.handle(new StreamsException("failed to initialize", foreign)))
                .isEqualTo(SHUTDOWN_CLIENT);
        assertThatThrownBy(restarts::rethrowFatal).isSameAs(foreign);
    }

    private static ForeignJournalException foreignJournal() {
        KeyValueStore<Bytes, byte[]> store = EmptyStore.open(StoredEvents.STORE);
        store.put(Bytes.wrap(new byte[] {'g', 0, 0, 0, 0}), new byte[] {Byte.MAX_VALUE, 0});
        return catchThrowableOfType(
                ForeignJournalException.class, () -> new StoredEvents(store).replay(event -> {}, (game, mode) -> {}));
    }

    @Test
    void aThreadIsReplacedUnlessTheAuditorStops() {
        var running = restarts.handle(failure);
        stop.countDown();

        assertThat(running).isEqualTo(REPLACE_THREAD);
        assertThat(restarts.handle(failure)).isEqualTo(SHUTDOWN_CLIENT);
    }
}
