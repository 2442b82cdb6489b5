package io.refeed.testbed.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GamesInMemoryTest {
    @Test
    void aGameThatHasNoRoomBesideOthersWaitsForTheirEnd() throws Exception {
        GamesInMemory inMemory = new GamesInMemory(100);
        CountDownLatch playing = new CountDownLatch(2);
        CountDownLatch end = new CountDownLatch(1);
        int[] lengths = {60, 40};
        for (int i = 0; i < lengths.length; i++) {
            int place = i;
            new Thread(() -> inMemory.play(place, lengths[place], () -> {
                        playing.countDown();
                        return await(end);
                    }))
                    .start();
        }
        assertThat(await(playing)).isTrue();
        CompletableFuture<Boolean> third = new CompletableFuture<>();
        new Thread(() -> third.complete(inMemory.play(2, 1, () -> end.getCount() == 0))).start();

        end.countDown();

        assertThat(third.get(5, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void aGameThatIsLongerThanAllIsPlayedAlone() {
        GamesInMemory inMemory = new GamesInMemory(100);

        assertThat(inMemory.play(0, 1_000_000_000_000L, () -> "played")).isEqualTo("played");
        assertThat(inMemory.play(1, Integer.MAX_VALUE, () -> "played")).isEqualTo("played");
    }

    /** Else a long one could take all the room first, and the one before it would not be told of until that has ended. */
    @Test
    void aGameBeginsAfterThoseBeforeItWhicheverThreadComesFirst() throws Exception {
        GamesInMemory inMemory = new GamesInMemory(100);
        List<Integer> begun = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int place = 9; place >= 0; place--) {
            int mine = place;
            Thread thread = new Thread(() -> inMemory.play(mine, 100, () -> begun.add(mine)));
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(begun).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(5, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
