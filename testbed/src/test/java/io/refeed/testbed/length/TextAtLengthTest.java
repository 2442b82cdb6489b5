package io.refeed.testbed.length;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Catalog;
import io.refeed.game.Game;
import io.refeed.game.Status;
import io.refeed.language.spec.Node;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole games on text, played long: a round costs by the length of its words, however far out they lie. */
class TextAtLengthTest {
    private static final Map<String, Object> PROTECTING = Map.of("kind", "witness-protection");

    /** Languages whose next word is two letters longer, and whose place no machine number holds. */
    private static final List<Object> THIN = List.of(
            Map.of("regex", "(a|b)*"),
            Map.of("regex", "(ab)*a?"),
            Map.of("minus", List.of(Map.of("regex", "(ab)*a"), Map.of("finite", List.of("ab".repeat(58) + "a")))),
            Map.of("regex", "(ab)*a"));

    @ParameterizedTest
    @ValueSource(strings = {"none", "echo-alternate", "only-invalid"})
    void aRoundCostsByTheLengthOfItsWords(String adversary) {
        CpuTime.of(game(THIN, 4, PROTECTING, Map.of("kind", adversary), 1_000, 1));

        CpuTime half = CpuTime.of(game(THIN, 4, PROTECTING, Map.of("kind", adversary), 2_400, 1));
        CpuTime whole = CpuTime.of(game(THIN, 4, PROTECTING, Map.of("kind", adversary), 4_800, 1));

        assertThat(half.rounds()).isEqualTo(2_400);
        assertThat(whole.rounds()).isEqualTo(4_800);
        assertThat(whole.nanos())
                .isLessThan(Duration.ofSeconds(10).toNanos())
                // Twice as many rounds with words twice as long; were a round quadratic in the length, it would be 8.
                .isLessThan(6 * half.nanos());
    }

    @Test
    void aGameGoesOnUntilItsWordsAreAsLongAsTheyMayBe() {
        CpuTime time = CpuTime.of(game(THIN, 4, PROTECTING, Map.of("kind", "none"), 5_000, 1));

        assertThat(time.status()).isEqualTo(Status.UNFINISHED);
        assertThat(time.rounds()).isEqualTo(4_998);
        assertThat(time.nanos()).isLessThan(Duration.ofSeconds(10).toNanos());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void twentyLanguagesCostFarLessThanARoundMay(long seed) {
        List<Object> languages = twenty(new Random(seed), seed % 2 == 0);
        for (String generator : List.of("witness-protection", "kleinberg-mullainathan")) {
            for (Map<String, Object> adversary : List.<Map<String, Object>>of(
                    Map.of("kind", "none"),
                    Map.of("kind", "echo-alternate"),
                    Map.of("kind", "only-invalid"),
                    Map.of("kind", "iid", "rate", 0.4))) {
                CpuTime time = CpuTime.of(game(languages, 14, Map.of("kind", generator), adversary, 1_000, seed));

                String played = "seed " + seed + ", " + generator + ", " + adversary;
                assertThat(time.status()).as(played).isEqualTo(Status.FINISHED);
                assertThat(time.nanos() / time.rounds())
                        .as("nanoseconds a round: %s", played)
                        .isLessThan(Duration.ofMillis(5).toNanos());
                assertThat(time.dearest())
                        .as("nanoseconds of the dearest round: %s", played)
                        .isLessThan(Duration.ofMillis(50).toNanos());
            }
        }
    }

    /** @param above whether all others hold the target, the 14th, so that they stay active */
    private static List<Object> twenty(Random random, boolean above) {
        String target = pattern(random);
        List<Object> languages = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            String pattern = i == 14 ? target : pattern(random);
            languages.add(Map.of("regex", above && i != 14 ? pattern + "|" + target : pattern));
        }
        return languages;
    }

    /** The subsets that the second kind needs are up to 2^8 states. */
    private static String pattern(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> words(random, 2 + random.nextInt(10), 2, 12) + "*" + words(random, 1 + random.nextInt(3), 0, 6);
            case 1 -> "(a|b)*" + word(random, 1, 3) + "(a|b){" + (1 + random.nextInt(7)) + "}" + words(random, 2, 0, 4);
            default -> words(random, 3, 1, 6) + "*" + words(random, 3, 1, 6) + "{2}" + words(random, 3, 1, 6) + "*";
        };
    }

    private static String words(Random random, int count, int shortest, int longest) {
        return IntStream.range(0, count)
                .mapToObj(i -> word(random, shortest, longest))
                .collect(Collectors.joining("|", "(", ")"));
    }

    private static String word(Random random, int shortest, int longest) {
        return random.ints(shortest + random.nextInt(longest - shortest + 1), 'a', 'c')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static Game game(
            List<Object> languages,
            int target,
            Map<String, Object> generator,
            Map<String, Object> adversary,
            int rounds,
            long seed) {
        Map<String, Object> hypotheses = new LinkedHashMap<>();
        hypotheses.put("kind", "explicit");
        hypotheses.put("domain", "strings:ab");
        hypotheses.put("languages", languages);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", "long");
        tree.put("class", hypotheses);
        tree.put("target", (long) target);
        tree.put("generator", generator);
        tree.put("adversary", adversary);
        tree.put("rounds", (long) rounds);
        tree.put("seed", seed);
        return Game.read(Node.root(tree), Catalog.load());
    }
}
