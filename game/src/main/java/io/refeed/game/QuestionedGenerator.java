package io.refeed.game;

import io.refeed.language.DiagonalClass;
import io.refeed.language.DiagonalTable;
import io.refeed.language.Domain;
import io.refeed.language.OracleClass;
import java.util.Optional;
import java.util.function.Function;

/**
 * A generator together with its own copy of the table of Theorem 7.1, which its questions and answers write: it knows
 * the class by asking and in no other way. Not safe for use by several threads.
 */
public final class QuestionedGenerator implements Generator {
    private final DiagonalTable table;
    private final long budget;
    private final Generator generator;
    private long questions;
    private int index;
    private long column;

    private QuestionedGenerator(
            Setting setting, DiagonalClass hypotheses, long budget, Function<Setting, Generator> opener) {
        this.table = hypotheses.table();
        this.budget = budget;
        OracleClass oracle = new OracleClass(hypotheses, this::ask);
        this.generator = opener.apply(new Setting(oracle, setting.mode(), setting.rounds()));
    }

    /**
     * Opens a generator for one game; over a class that is there beforehand, just the generator.
     *
     * @param budget the greatest number of questions a round
     * @param opener makes the generator for the setting as it shall see it
     */
    public static Generator open(Setting setting, long budget, Function<Setting, Generator> opener) {
        return setting.hypotheses() instanceof DiagonalClass diagonal
                ? new QuestionedGenerator(setting, diagonal, budget, opener)
                : opener.apply(setting);
    }

    @Override
    public Answer answer(Turn turn) {
        questions = 0;
        index = 0;
        column = 0;
        Answer answer = generator.answer(turn);
        table.answered((int) answer.value());
        return answer;
    }

    private boolean ask(int asked, long position) {
        if (++questions > budget) {
            throw new BudgetException("more than " + budget + " questions in one round");
        }
        if (asked < 1 || asked > DiagonalClass.MOST || position < 1 || position > Domain.LIMIT) {
            throw new BudgetException("a question about hypothesis " + asked + " and position " + position
                    + ", which the table does not reach");
        }
        index = Math.max(index, asked);
        column = Math.max(column, position);
        table.asked(asked, position);
        return table.contains(asked, position);
    }

    @Override
    public boolean dropped() {
        return generator.dropped();
    }

    @Override
    public Optional<Diagnostics> diagnostics() {
        return generator.diagnostics();
    }

    @Override
    public Optional<QuestionExtent> questions() {
        return index == 0 ? Optional.empty() : Optional.of(new QuestionExtent(index, column));
    }
}
