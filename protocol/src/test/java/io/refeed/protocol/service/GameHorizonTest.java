package io.refeed.protocol.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GameHorizonTest {
    private static final Set<Topic> TOPICS = Set.of(Topic.GAMES, Topic.STREAM, Topic.OUTPUTS);

    private final GameHorizon horizon = new GameHorizon();

    @Test
    void withoutAnOpenGameItIsWhereTheServiceReads() {
        horizon.read(Topic.STREAM, 7);
        horizon.announced("r/1");
        horizon.read(Topic.GAMES, 1);
        horizon.read(Topic.STREAM, 9);
        horizon.closed("r/1");

        assertThat(horizon.offsets(TOPICS)).isEqualTo(Map.of(Topic.GAMES, 1L, Topic.STREAM, 9L, Topic.OUTPUTS, 0L));
    }

    @Test
    void itStaysWhereTheServiceReadWhenTheEldestOpenGameWasAnnounced() {
        horizon.read(Topic.STREAM, 7);
        horizon.announced("r/1");
        horizon.read(Topic.GAMES, 1);
        horizon.read(Topic.STREAM, 9);
        horizon.announced("r/2");
        horizon.read(Topic.GAMES, 2);
        horizon.closed("r/2");

        assertThat(horizon.offsets(TOPICS)).containsEntry(Topic.GAMES, 0L).containsEntry(Topic.STREAM, 7L);

        horizon.closed("r/1");

        assertThat(horizon.offsets(TOPICS)).containsEntry(Topic.GAMES, 2L).containsEntry(Topic.STREAM, 9L);
    }

    @Test
    void itStaysBeforeRecordsThatAreHeldBack() {
        PendingRecords<String> held = new PendingRecords<>(10, String::length, horizon);
        horizon.read(Topic.STREAM, 3);
        held.hold("r/1", "a word");
        horizon.read(Topic.STREAM, 4);
        horizon.read(Topic.GAMES, 5);

        assertThat(horizon.offsets(TOPICS)).containsEntry(Topic.GAMES, 5L).containsEntry(Topic.STREAM, 3L);

        held.forget("r/1");

        assertThat(horizon.offsets(TOPICS)).containsEntry(Topic.STREAM, 4L);
    }

    /** Whoever starts at the horizon sees every open game whole, and no game without its beginning. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void everyGameWhoseCardLiesBehindItLiesBehindItWhole(long seed) {
        Random random = new Random(seed);
        PendingRecords<String> held = new PendingRecords<>(1000, String::length, horizon);
        Map<String, Map<Topic, Long>> firsts = new HashMap<>();
        Set<String> announced = new HashSet<>();
        List<String> open = new ArrayList<>();
        Map<Topic, Long> ends = new HashMap<>();
        for (int step = 0; step < 2000; step++) {
            String game = "r/" + (step / 40 + random.nextInt(12));
            Topic topic = random.nextInt(6) == 0 ? Topic.GAMES : random.nextBoolean() ? Topic.STREAM : Topic.OUTPUTS;
            if (topic == Topic.GAMES && !announced.add(game)) {
                topic = Topic.STREAM;
            }
            long offset = ends.merge(topic, 1L + random.nextInt(2), Long::sum) - 1;
            boolean known = announced.contains(game) && !open.contains(game) && topic != Topic.GAMES;
            if (!known) {
                firsts.computeIfAbsent(game, name -> new HashMap<>()).putIfAbsent(topic, offset);
            }
            if (topic == Topic.GAMES) {
                horizon.announced(game);
                held.release(game, record -> {});
                open.add(game);
            } else if (!announced.contains(game)) {
                held.hold(game, "record");
            }
            horizon.read(topic, offset + 1);
            if (!open.isEmpty() && random.nextInt(8) == 0) {
                String closed = open.remove(random.nextInt(open.size()));
                horizon.closed(closed);
            }
            check(firsts, announced, open);
        }
        firsts.keySet().forEach(held::forget);
        open.forEach(horizon::closed);
        assertThat(horizon.offsets(TOPICS)).isEqualTo(ends);
    }

    private void check(Map<String, Map<Topic, Long>> firsts, Set<String> announced, List<String> open) {
        Map<Topic, Long> from = horizon.offsets(TOPICS);
        firsts.forEach((game, places) -> {
            boolean cardBehind = places.containsKey(Topic.GAMES) && places.get(Topic.GAMES) >= from.get(Topic.GAMES);
            if (open.contains(game) || !announced.contains(game) || cardBehind) {
                places.forEach((topic, offset) ->
                        assertThat(from.get(topic)).as("%s in %s", game, topic).isLessThanOrEqualTo(offset));
            }
        });
    }
}
