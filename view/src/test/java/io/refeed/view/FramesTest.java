package io.refeed.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.json.Trees;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {
    private final GameBoard board = new GameBoard();
    private final Frames frames = new Frames(board);
    private long now = 10 * Frames.BEAT_NANOS;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void pagesAtAnyPaceComeToKnowTheSame(long seed) {
        Random random = new Random(seed);
        Map<String, Object> truth = new HashMap<>();
        Client fast = new Client();
        Client slow = new Client();
        for (int step = 0; step < 2000; step++) {
            String game = "r/" + random.nextInt(20);
            if (random.nextInt(10) == 0) {
                board.remove(game);
                truth.remove(game);
            } else {
                board.verdict(game, Map.of("rounds", (long) step));
                truth.put(game, (long) step);
            }
            now += random.nextInt(3) * Frames.BEAT_NANOS / 2;
            fast.look();
            if (random.nextInt(100) == 0) {
                slow.look();
            }
        }
        for (int i = 0; i < 100; i++) {
            now += Frames.BEAT_NANOS;
            fast.look();
            slow.look();
        }
        assertThat(fast.rounds).isEqualTo(truth);
        assertThat(slow.rounds).isEqualTo(truth);
    }

    @Test
    void noMoreThanTenFramesASecondAreMade() {
        Client page = new Client();
        page.look();
        int before = page.frames;
        for (int step = 0; step < 1000; step++) {
            board.verdict("r/1", Map.of("rounds", (long) step));
            now += 1_000_000;
            page.look();
        }
        assertThat(page.frames - before).isBetween(9, 11);
    }

    @Test
    void aFrameIsWrittenOnceHoweverManyPagesThereAre() {
        board.verdict("r/1", Map.of("rounds", 1L));
        Client one = new Client();
        Client other = new Client();
        one.look();
        other.look();
        board.verdict("r/1", Map.of("rounds", 2L));
        now += Frames.BEAT_NANOS;
        assertThat(frames.after(one.version, now)).isSameAs(frames.after(other.version, now));
    }

    @Test
    void ofTooManyGamesThoseThatAreOverLongestAreDropped() {
        GameBoard small = new GameBoard(3);
        small.verdict("r/1", Map.of("status", "running"));
        small.verdict("r/2", Map.of("status", "finished"));
        small.verdict("r/3", Map.of("status", "finished"));
        long before = small.version();
        small.verdict("r/4", Map.of("status", "running"));
        small.verdict("r/5", Map.of("status", "running"));

        assertThat(small.changes(before).tree().get("removed")).isEqualTo(List.of("r/2", "r/3"));
        List<?> games = (List<?>) small.changes(0).tree().get("games");
        List<Object> names = new ArrayList<>();
        games.forEach(game -> names.add(((Map<?, ?>) game).get("game")));
        assertThat(names).containsExactly("r/1", "r/4", "r/5");
    }

    private final class Client {
        private final Map<String, Object> rounds = new HashMap<>();
        private long version;
        private int frames;

        void look() {
            Frames.Frame frame = FramesTest.this.frames.after(version, now);
            if (frame == null || (frame.version() == version && frames > 0)) {
                return;
            }
            frames++;
            version = frame.version();
            Map<String, Object> told = Trees.object(frame.json().getBytes(StandardCharsets.UTF_8));
            if (Boolean.TRUE.equals(told.get("all"))) {
                rounds.clear();
            }
            for (Object game : (List<?>) told.get("games")) {
                Map<?, ?> fields = (Map<?, ?>) game;
                rounds.put((String) fields.get("game"), fields.get("rounds"));
            }
            if (told.get("removed") instanceof List<?> removed) {
                removed.forEach(rounds::remove);
            }
        }
    }
}
