package io.refeed.testbed.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextTableTest {
    private static final List<TextTable.Column> COLUMNS = List.of(
            new TextTable.Column("game", false, 0),
            new TextTable.Column("rounds", true, 1),
            new TextTable.Column("state", false, 0));

    private static List<String> lines(int width, String... names) {
        TextTable table = new TextTable(COLUMNS);
        for (String name : names) {
            table.add(List.of(name, "40", "playing"));
        }
        return table.lines(width);
    }

    @Test
    void namesThatFitAreWhole() {
        assertThat(lines(40, "one", "another"))
                .containsExactly("game     rounds  state", "one          40  playing", "another      40  playing");
    }

    @Test
    void longNamesThatDifferInTheMiddleStayDistinct() {
        String[] names = IntStream.range(0, 30)
                .mapToObj(i -> "the-same-start-of-every-name-" + i + "-and-the-same-long-end-of-every-name")
                .toArray(String[]::new);

        List<String> lines = lines(40, names);

        assertThat(lines).doesNotHaveDuplicates().allSatisfy(line -> assertThat(TerminalText.width(line))
                .isLessThanOrEqualTo(40));
    }

    @Test
    void longNamesThatDifferAtTheEndsKeepTheirEnds() {
        assertThat(lines(30, "a".repeat(60) + "-1", "b".repeat(60) + "-2").toString())
                .contains("aaa", "a-1 ", "bbb", "b-2 ");
    }

    @Test
    void noLineIsWiderThanAllowedWhateverTheNames() {
        int[] alphabet = "ab\u0301漢🐢ש\u001b\u200d".codePoints().toArray();
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            String[] names = IntStream.range(0, 5)
                    .mapToObj(i -> random.ints(1 + random.nextInt(80), 0, alphabet.length)
                            .map(at -> alphabet[at])
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString())
                    .toArray(String[]::new);

            assertThat(lines(40, names)).as("seed %s", seed).allSatisfy(line -> assertThat(TerminalText.width(line))
                    .isLessThanOrEqualTo(40));
        }
    }
}
