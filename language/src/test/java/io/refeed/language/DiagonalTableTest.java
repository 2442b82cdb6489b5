package io.refeed.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.language.spec.Node;
import io.refeed.testing.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class DiagonalTableTest {
    private static final int ROWS = 40;

    /** The table as the paper has it: column after column, each a set of rows, and the queue beside it. */
    private static final class Literal {
        final boolean trapping;
        final List<IntPredicate> columns = new ArrayList<>();
        final List<Long> queue = new ArrayList<>();
        int top = 1;
        int trapRow;
        long trapColumn;

        Literal(boolean trapping) {
            this.trapping = trapping;
            universal();
            if (trapping) {
                trap();
            }
        }

        void universal() {
            columns.add(row -> true);
            queue.add((long) columns.size());
        }

        void trap() {
            top++;
            int row = top;
            columns.add(other -> other != row);
            trapRow = row;
            trapColumn = columns.size();
        }

        boolean ask(int row, long column) {
            top = Math.max(top, row);
            while (columns.size() < column) {
                universal();
            }
            return contains(row, column);
        }

        boolean contains(int row, long column) {
            return columns.get((int) column - 1).test(row);
        }

        void answer(int row) {
            top = Math.max(top, row);
            if (row > 1) {
                columns.add(other -> other == row);
                if (trapping) {
                    queue.add(trapColumn);
                    trap();
                }
            }
            universal();
        }
    }

    @Seeds(300)
    void isWrittenAsThePaperHasIt(long seed) {
        Random random = new Random(seed);
        boolean trapping = random.nextInt(4) > 0;
        Literal literal = new Literal(trapping);
        DiagonalTable asking = read(trapping).table();
        DiagonalTable told = read(trapping).table();

        for (int round = 0; round < random.nextInt(25); round++) {
            int index = 0;
            long column = 0;
            for (int i = random.nextInt(4); i > 0; i--) {
                int row = 1 + random.nextInt(12);
                long word = 1L + random.nextInt(literal.columns.size() + 5);
                asking.asked(row, word);
                assertThat(asking.contains(row, word)).isEqualTo(literal.ask(row, word));
                index = Math.max(index, row);
                column = Math.max(column, word);
            }
            told.asked(index, column);
            int answer = random.nextInt(3) > 0 ? 1 : random.nextInt(15);
            literal.answer(answer);
            asking.answered(answer);
            told.answered(answer);
        }

        assertSame(asking, literal);
        assertThat(told.tree()).isEqualTo(asking.tree());
    }

    private static void assertSame(DiagonalTable table, Literal literal) {
        int columns = literal.columns.size();
        assertThat(table.columns()).isEqualTo(columns);
        assertThat(table.trap()).isEqualTo(literal.trapRow);
        assertThat(table.trapColumn()).isEqualTo(literal.trapColumn);
        HypothesisClass rows = table.hypotheses();
        for (int row = 1; row <= ROWS; row++) {
            Language language = rows.language(row);
            Language written = Domains.NATURALS.language(Node.root(rows.form(row)));
            assertThat(language.sameAs(written)).isTrue();
            assertThat(language.isInfinite()).isTrue();
            assertThat(language.contains(columns + 1)).isTrue();
            for (int column = 1; column <= columns; column++) {
                boolean member = literal.contains(row, column);
                assertThat(table.contains(row, column)).isEqualTo(member);
                assertThat(language.contains(column)).isEqualTo(member);
                assertThat(written.contains(column)).isEqualTo(member);
            }
        }
        for (long column = 1; column <= columns + 2; column++) {
            assertThat(table.isFree(column)).isEqualTo(literal.queue.contains(column));
        }
        assertInvariants(literal);
    }

    /** Within the columns written, the trap's hypothesis is the queue, and hypothesis 1 is that and the trap's word. */
    private static void assertInvariants(Literal literal) {
        for (long column = 1; column <= literal.columns.size(); column++) {
            boolean queued = literal.queue.contains(column);
            assertThat(literal.contains(1, column)).isEqualTo(queued || column == literal.trapColumn);
            if (literal.trapping) {
                assertThat(literal.contains(literal.trapRow, column)).isEqualTo(queued);
            }
        }
    }

    @Seeds(200)
    void decidesInclusionsAsTheColumnsDo(long seed) {
        Random random = new Random(seed);
        DiagonalTable table = read(true).table();
        for (int i = 0; i < 12; i++) {
            table.answered(1 + random.nextInt(5));
        }
        HypothesisClass rows = table.hypotheses();

        for (int one = 1; one <= 20; one++) {
            for (int other = 1; other <= 20; other++) {
                boolean subset = true;
                for (long column = 1; column <= table.columns(); column++) {
                    subset &= !table.contains(one, column) || table.contains(other, column);
                }
                assertThat(rows.language(one).isSubsetOf(rows.language(other)))
                        .as("%d in %d of %s", one, other, table.tree())
                        .isEqualTo(subset);
            }
        }
    }

    @Test
    void givesEveryGameATableOfItsOwn() {
        DiagonalClass hypotheses = read(true);
        DiagonalTable table = hypotheses.table();

        table.answered(3);

        assertThat(table.columns()).isEqualTo(5);
        assertThat(hypotheses.table().columns()).isEqualTo(2);
        assertThat(hypotheses.form(2)).isEqualTo(Map.of("allExcept", List.of(2L)));
        assertThat(hypotheses.form(3)).isEqualTo("all");
    }

    @Test
    void hasNoTrapIfNoneIsWanted() {
        DiagonalTable table = read(false).table();

        table.answered(1);
        table.answered(4);

        assertThat(table.trap()).isZero();
        assertThat(table.tree())
                .isEqualTo(Map.of(
                        "columns", 4L,
                        "diagonals", List.of(Map.of("column", 3L, "hypothesis", "4")),
                        "traps", List.of()));
    }

    private static DiagonalClass read(boolean trap) {
        return (DiagonalClass) new TheoremSevenOneClass(trap).hypotheses();
    }
}
