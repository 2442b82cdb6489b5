package io.refeed.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Catalog;
import io.refeed.game.Diagnostics;
import io.refeed.game.Mode;
import io.refeed.game.Setting;
import io.refeed.language.Domain;
import io.refeed.language.HypothesisClass;
import io.refeed.language.Language;
import io.refeed.language.spec.Node;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.longs.LongList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosticsTreeTest {
    private static final Setting TEXT = new Setting(new FewLetters(), Mode.ELEMENT, 10);
    private static final Setting PROPER = new Setting(new FewLetters(), Mode.PROPER, 10);
    private static final Setting NUMBERS =
            new Setting(Catalog.load().readClass(Node.root(Map.of("kind", "tails"))), Mode.ELEMENT, 10);

    @Test
    void cutoffIsAWordWhereWordsAreNoPositions() {
        assertThat(Trees.write(DiagnosticsTree.of(account(4, LongList.of(2, 4, 3), -1), TEXT)))
                .isEqualTo("{\"active\":[1,3],\"selected\":3,\"cutoff\":\"a\",\"witnesses\":[\"a\",\"b\",\"c\"],"
                        + "\"sure\":2,\"queries\":null}");
    }

    @Test
    void cutoffIsAPositionWhereWordsAreNumbers() {
        assertThat(Trees.write(DiagnosticsTree.of(account(7, LongList.of(2, 5), 11), NUMBERS)))
                .isEqualTo("{\"active\":[1,3],\"selected\":3,\"cutoff\":7,\"witnesses\":[\"2\",\"5\"],"
                        + "\"sure\":2,\"queries\":11}");
    }

    @Test
    void aTextHasNoWordAtCutoffZero() {
        Diagnostics account = account(0, LongList.of(), -1);

        assertThat(DiagnosticsTree.of(account, TEXT)).containsEntry("cutoff", null);
        assertThat(DiagnosticsTree.of(account, PROPER)).containsEntry("cutoff", null);
    }

    @Test
    void aProperTextGameLeavesTheCutoffOutWhileNoHypothesisIsActive() {
        Diagnostics inactive = new Diagnostics(IntList.of(), 0, 4, LongList.of(), 2, Diagnostics.UNCOUNTED);

        assertThat(DiagnosticsTree.of(inactive, PROPER)).doesNotContainKey("cutoff");
        assertThat(DiagnosticsTree.of(inactive, TEXT)).containsEntry("cutoff", "a");
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void whatIsWrittenIsReadBackEqual(Mode mode) {
        Setting setting = new Setting(new FewLetters(), mode, 10);
        for (long cutoff = 0; cutoff <= 4; cutoff++) {
            Diagnostics account = account(cutoff, LongList.of(4, 3, 2), -1);

            assertThat(DiagnosticsTree.read(DiagnosticsTree.of(account, setting), setting.domain()))
                    .as("cutoff %d", cutoff)
                    .isEqualTo(account);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"d\"", "true", "[]"})
    void aCutoffThatIsNoWordIsNoAccount(String cutoff) {
        Object tree = Trees.read("{\"active\":[],\"cutoff\":" + cutoff + ",\"witnesses\":[],\"sure\":0}");

        assertThat(DiagnosticsTree.read(tree, TEXT.domain())).isNull();
    }

    private static Diagnostics account(long cutoff, LongList witnesses, long queries) {
        return new Diagnostics(IntList.of(1, 3), 3, cutoff, witnesses, 2, queries);
    }

    /** The empty string, a, b and c, whose handles are not in their order. */
    private static final class FewLetters implements Domain, HypothesisClass {
        private static final List<String> WORDS = List.of("", "c", "b", "a");

        @Override
        public Domain domain() {
            return this;
        }

        @Override
        public long word(String spelling) {
            return WORDS.indexOf(spelling) + 1L;
        }

        @Override
        public String spell(long word) {
            return WORDS.get((int) word - 1);
        }

        @Override
        public int compare(long word, long other) {
            return spell(word).compareTo(spell(other));
        }

        @Override
        public String name() {
            return "letters";
        }

        @Override
        public String words() {
            return "a, b, c";
        }

        @Override
        public Language all() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Language finite(long... words) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Language language(Node form) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int size() {
            return 0;
        }

        @Override
        public Language language(int index) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String name(int index) {
            return Integer.toString(index);
        }

        @Override
        public int index(String name) {
            return 0;
        }

        @Override
        public Object form(int index) {
            throw new UnsupportedOperationException();
        }
    }
}
