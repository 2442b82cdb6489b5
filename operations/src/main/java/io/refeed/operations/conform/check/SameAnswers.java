package io.refeed.operations.conform.check;

import io.refeed.operations.conform.Check;
import io.refeed.operations.conform.Stage;
import io.refeed.operations.conform.TestGame;
import io.refeed.operations.conform.Vocabulary;
import java.util.List;

/** The same game twice, in two runs. */
final class SameAnswers implements Check {
    private static final int ROUNDS = 8;

    @Override
    public String name() {
        return "same-answers";
    }

    @Override
    public String summary() {
        return "says the same when it is told the same (a warning if not)";
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        int number = 0;
        for (Vocabulary vocabulary : stage.plan().vocabularies()) {
            number++;
            TestGame one = stage.announce(stage.draft("one", number, vocabulary), ROUNDS);
            TestGame other = stage.announce(stage.draft("other", number, vocabulary), ROUNDS);
            stage.play(List.of(one, other), ROUNDS);
            compare(stage, one, other);
        }
    }

    private static void compare(Stage stage, TestGame one, TestGame other) {
        for (int round = 1; round <= ROUNDS; round++) {
            if (!one.answer(round).equals(other.answer(round))) {
                stage.warn(
                        "other-answer",
                        other,
                        round,
                        "\"" + one.answer(round)
                                + "\", as in the game of the same number, card and words in another run: "
                                + "else nothing that it plays can be played again",
                        "\"" + other.answer(round) + "\"");
                return;
            }
        }
    }
}
