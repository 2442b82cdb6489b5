package io.refeed.testbed.run;

import static org.assertj.core.api.Assertions.assertThat;

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
        for (int length : new int[] {60, 40}) {
            new Thread(() -> inMemory.play(length, () -> {
                        playing.countDown();
                        return await(end);
                    }))
                    .start();
        }
        assertThat(await(playing)).isTrue();
        CompletableFuture<Boolean> third = new CompletableFuture<>();
        new Thread(() -> third.complete(inMemory.play(1, () -> end.getCount() == 0))).start();

        end.countDown();

        assertThat(third.get(5, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void aGameThatIsLongerThanAllIsPlayedAlone() {
        GamesInMemory inMemory = new GamesInMemory(100);

        assertThat(inMemory.play(1_000_000_000_000L, () -> "played")).isEqualTo("played");
        assertThat(inMemory.play(Integer.MAX_VALUE, () -> "played")).isEqualTo("played");
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(5, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
