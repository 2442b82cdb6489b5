package io.refeed.testbed.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedWorkTest {
    private final List<Integer> taken = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 1000})
    void handsOnWhatCameOfThePiecesInTheirOrder(int threads) {
        work(threads).run(500, piece -> piece * piece, (piece, result) -> {
            assertThat(result).isEqualTo(piece * piece);
            taken.add(piece);
        });

        assertThat(taken).isEqualTo(IntStream.range(0, 500).boxed().toList());
    }

    @Test
    void doesAsManyPiecesAtATimeAsItHasThreads() {
        CyclicBarrier all = new CyclicBarrier(3);

        work(3).run(9, piece -> met(all), (piece, result) -> taken.add(result));

        assertThat(taken).hasSize(9);
    }

    private static int met(CyclicBarrier all) {
        try {
            return all.await(5, TimeUnit.MINUTES);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void oneThreadIsTheCallers() {
        work(1).run(3, piece -> Thread.currentThread(), (piece, thread) -> assertThat(thread)
                .isSameAs(Thread.currentThread()));
    }

    @Test
    void beginsNoMoreThanALimitedNumberOfPiecesAheadOfTheOneWhoseTurnItIs() throws Exception {
        CountDownLatch ahead = new CountDownLatch(OrderedWork.AHEAD);
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger seen = new AtomicInteger();

        work(2).run(
                        1000,
                        piece -> {
                            begun.incrementAndGet();
                            if (piece == 0) {
                                await(ahead);
                                seen.set(begun.get());
                            } else {
                                ahead.countDown();
                            }
                            return piece;
                        },
                        (piece, result) -> taken.add(piece));

        assertThat(seen).hasValue(OrderedWork.AHEAD + 1);
        assertThat(taken).hasSize(1000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void theFirstPieceThatFailsEndsItAfterThoseBefore(int threads) {
        assertThatThrownBy(() -> work(threads)
                        .run(
                                100,
                                piece -> {
                                    if (piece == 5 || piece == 6) {
                                        throw new IllegalStateException("piece " + piece);
                                    }
                                    return piece;
                                },
                                (piece, result) -> taken.add(piece)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("piece 5");

        assertThat(taken).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void anErrorIsThrownAsItIs() {
        assertThatThrownBy(() -> work(2).run(
                                9,
                                piece -> {
                                    throw new OutOfMemoryError("none left");
                                },
                                (piece, result) -> taken.add(piece)))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void anInterruptIsToldOfAndThePiecesAreWaitedFor() {
        AtomicBoolean interrupted = new AtomicBoolean();
        Thread caller = Thread.currentThread();
        CountDownLatch told = new CountDownLatch(1);
        OrderedWork work = new OrderedWork(2, () -> {
            interrupted.set(true);
            told.countDown();
        });

        work.run(
                3,
                piece -> {
                    if (piece == 0) {
                        caller.interrupt();
                        await(told);
                    }
                    return piece;
                },
                (piece, result) -> taken.add(piece));

        assertThat(interrupted).isTrue();
        assertThat(taken).containsExactly(0, 1, 2);
        assertThat(Thread.interrupted()).isFalse();
    }

    private static OrderedWork work(int threads) {
        return new OrderedWork(threads, () -> {});
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
