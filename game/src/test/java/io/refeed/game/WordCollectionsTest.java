package io.refeed.game;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.testing.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What is compact is no different: beside the collections that are not. */
class WordCollectionsTest {
    private static final int WORDS = 3000;

    @Seeds(100)
    void aListHasWhatWasAdded(long seed) {
        Random random = new Random(seed);
        WordList list = new WordList();
        List<Long> plain = new ArrayList<>();
        int rare = 1 + random.nextInt(2 * WORDS);

        for (int i = 0; i < WORDS; i++) {
            long word = random.nextInt(rare) == 0 ? random.nextLong() : random.nextInt();
            list.add(word);
            plain.add(word);
            if (random.nextInt(10) == 0) {
                int place = random.nextInt(plain.size());
                list.set(place, i);
                plain.set(place, (long) i);
            }
        }

        assertThat(list.size()).isEqualTo(plain.size());
        for (int i = 0; i < WORDS; i++) {
            assertThat(list.get(i)).isEqualTo(plain.get(i));
        }
    }

    @Seeds(100)
    void answersAreFoundByTheirPlaceAndTheirRound(long seed) {
        Random random = new Random(seed);
        Outputs outputs = new Outputs();
        List<Long> distinct = new ArrayList<>();
        List<Integer> rounds = new ArrayList<>();
        int values = 1 + random.nextInt(2 * WORDS);
        int swaps = random.nextBoolean() ? 1 + random.nextInt(WORDS) : Integer.MAX_VALUE;

        for (int i = 1; i <= WORDS; i++) {
            // Now and then two come the other way round.
            int round = i % (2L * swaps) == 0 ? i - 1 : i % (2L * swaps) == 2L * swaps - 1 ? i + 1 : i;
            long answer = random.nextInt(values);
            outputs.add(round, answer);
            if (answer != Outputs.NONE && !distinct.contains(answer)) {
                distinct.add(answer);
                rounds.add(round);
            }
        }

        assertThat(outputs.distinctCount()).isEqualTo(distinct.size());
        for (int place = 0; place < distinct.size(); place++) {
            assertThat(outputs.distinct(place)).isEqualTo(distinct.get(place));
            assertThat(outputs.roundOf(place)).isEqualTo(rounds.get(place));
            assertThat(outputs.contains(distinct.get(place))).isTrue();
        }
    }
}
