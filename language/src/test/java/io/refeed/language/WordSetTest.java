package io.refeed.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.testing.Draws;
import io.refeed.testing.Seeds;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordSetTest {
    @Seeds(300)
    void holdsWhatAnySetWouldHold(long seed) {
        Draws draws = new Draws(seed);
        WordSet words = new WordSet();
        Set<Long> expected = new HashSet<>();

        for (int phase = draws.between(1, 4); phase > 0; phase--) {
            long spread = 1L << draws.between(0, 61);
            long step = draws.between(0, 100);
            long at = draws.between(-spread, spread);
            for (int i = draws.between(1, 600); i > 0; i--) {
                // A phase goes from one word to a near one, or anywhere.
                at = step > 50 ? draws.between(-spread, spread) : at + step;
                assertThat(words.contains(at)).isEqualTo(expected.contains(at));
                assertThat(words.add(at)).isEqualTo(expected.add(at));
                assertThat(words.contains(at)).isTrue();
                assertThat(words.contains(at + 1)).isEqualTo(expected.contains(at + 1));
                assertThat(words.size()).isEqualTo(expected.size());
            }
        }

        assertThat(expected).allMatch(words::contains);
        assertThat(expected).allMatch(word -> words.contains(word + 64) == expected.contains(word + 64));
    }

    @Test
    void keepsItsWordsWhenTheyComeTogetherAndScatterAgain() {
        WordSet words = new WordSet();
        Set<Long> expected = new HashSet<>();

        for (long word = 1; word <= 10_000; word++) {
            words.add(word);
            expected.add(word);
        }
        for (long word = 1; word <= 20_000; word++) {
            words.add(word << 20);
            expected.add(word << 20);
        }
        for (long word = Long.MIN_VALUE; word < Long.MIN_VALUE + 100_000; word++) {
            words.add(word);
            expected.add(word);
        }

        assertThat(words.size()).isEqualTo(expected.size());
        assertThat(expected).allMatch(words::contains);
        assertThat(words.contains(Long.MAX_VALUE)).isFalse();
        assertThat(words.contains(0)).isFalse();
        assertThat(words.contains(20_001L << 20)).isFalse();
    }

    @Test
    void wordsThatLieCloseTogetherTakeFewBytes() {
        WordSet set = new WordSet();
        for (long word = 1; word <= 1_000_000; word++) {
            set.add(7 * word);
        }

        assertThat(set.bytes()).isLessThan(2_200_000);
    }

    @Test
    void wordsFarOutTakeNoMoreThanInATable() {
        WordSet set = new WordSet();
        for (long word = 1; word <= 100_000; word++) {
            set.add(word * word * word);
        }

        assertThat(set.bytes()).isLessThan(100_000 * 22);
    }
}
