package io.refeed.protocol.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClosedGamesTest {
    private final ClosedGames closed = new ClosedGames();

    @Test
    void allAreRememberedWhileThePartitionIsLoadedAndTheLatestAfterwards() {
        for (int i = 1; i <= 3 * ClosedGames.LATEST; i++) {
            closed.add("r/" + i);
        }
        assertThat(closed.contains("r/1")).isTrue();

        closed.loaded();

        assertThat(closed.contains("r/" + 2 * ClosedGames.LATEST)).isFalse();
        assertThat(closed.contains("r/" + (2 * ClosedGames.LATEST + 1))).isTrue();

        closed.add("r/x");

        assertThat(closed.contains("r/" + (2 * ClosedGames.LATEST + 1))).isFalse();
        assertThat(closed.contains("r/x")).isTrue();
    }
}
