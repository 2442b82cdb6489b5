package io.refeed.producer;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Catalog;
import io.refeed.game.Mode;
import io.refeed.game.NamedTargets;
import io.refeed.game.Pacing;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Demand;
import io.refeed.protocol.message.Enumeration;
import io.refeed.protocol.message.Truth;
import io.refeed.testing.Draws;
import io.refeed.testing.Seeds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnumeratedGameTest {
    private static final Catalog CATALOG = Catalog.load();

    private final List<Enumeration> topic = new ArrayList<>();

    @Test
    void publishesTheFirstThousandWordsUnaskedInBlocksOfAHundred() {
        EnumeratedGame game = game();

        catchUp(game);

        assertThat(words()).hasSize(1000).startsWith("3", "6", "9").endsWith("3000");
        assertThat(topic).extracting(block -> block.words().size()).containsOnly(100);
        assertThat(topic).extracting(Enumeration::index).startsWith(1, 101, 201);
    }

    @Seeds
    void isAThousandWordsAheadOfWhatIsDemanded(long seed) {
        int upTo = new Draws(seed).between(1, 5000);
        EnumeratedGame game = game();
        catchUp(game);

        game.demand(new Demand("R/1", upTo));
        catchUp(game);
        game.demand(new Demand("R/1", upTo - 1));
        catchUp(game);

        assertThat(words()).as("demanded up to %s", upTo).isEqualTo(multiplesOfThree(upTo + 1000));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void goesOnAfterARestartWithWhatTheTopicDoesNotHold(int taken) {
        EnumeratedGame before = game();
        catchUp(before);
        topic.subList(taken, 10).clear();

        EnumeratedGame after = game();
        List.copyOf(topic).forEach(after::published);
        catchUp(after);

        assertThat(words()).isEqualTo(multiplesOfThree(1000));
    }

    @Test
    void believesNoBlockThatLeavesAGapOrEndsOutsideTheTarget() {
        EnumeratedGame game = game();

        game.published(new Enumeration("R/1", 2, List.of("6")));
        game.published(new Enumeration("R/1", 1, List.of("3", "7")));
        game.published(new Enumeration("R/1", 1, List.of("3", "x")));
        catchUp(game);

        assertThat(words()).isEqualTo(multiplesOfThree(1000));
    }

    @Test
    void publishesNothingForAnAdversaryThatSettlesItsTargetsEvenOnceTheyAreSettled() {
        Card card = card(Map.of("kind", "theorem-7.3"), Mode.PROPER);
        Truth truth = truth(
                Map.of("kind", "theorem-7.3"), new NamedTargets.Named("h1+", "x"), new NamedTargets.Named("h2+", "x"));

        assertThat(EnumeratedGame.of(card, truth, CATALOG, topic::add)).isEmpty();
    }

    private EnumeratedGame game() {
        Map<String, Object> hypotheses =
                Map.of("kind", "explicit", "domain", "naturals", "languages", List.of("all", Map.of("multiples", 3L)));
        Truth truth = truth(Map.of("kind", "none"), new NamedTargets.Named("2", Map.of("multiples", 3L)));
        return EnumeratedGame.of(card(hypotheses, Mode.ELEMENT), truth, CATALOG, topic::add)
                .orElseThrow();
    }

    private static Card card(Map<String, Object> hypotheses, Mode mode) {
        return new Card(
                "R/1",
                "refeed",
                "naturals",
                hypotheses,
                mode,
                10,
                Pacing.LOCKSTEP,
                Map.of("kind", "answers", "answers", List.of("1")),
                List.of(),
                false,
                0);
    }

    private static Truth truth(Map<String, Object> adversary, NamedTargets.Named... targets) {
        return new Truth("R/1", "g", "test", List.of(targets), true, adversary, 0, null, Duration.ofSeconds(60), false);
    }

    private static void catchUp(EnumeratedGame game) {
        while (game.behind()) {
            game.publish();
        }
    }

    private List<String> words() {
        return topic.stream().flatMap(block -> block.words().stream()).toList();
    }

    private static List<String> multiplesOfThree(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> Integer.toString(3 * i))
                .toList();
    }
}
