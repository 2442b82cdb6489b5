package io.refeed.operations.conform.check;

import io.refeed.operations.conform.Check;
import io.refeed.operations.conform.Stage;
import io.refeed.operations.conform.TestGame;
import java.util.List;

/** Records of two topics are in no order. */
final class WordBeforeCard implements Check {
    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return "word-before-card";
    }

    @Override
    public String summary() {
        return "holds back a word whose card has not come, and answers it then";
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        TestGame game = stage.draft(0);
        stage.next(List.of(game));
        // Once this one is through, the player has read the word before it.
        stage.play(List.of(stage.announce(stage.draft(0), ROUNDS)), ROUNDS);
        stage.announce(game, ROUNDS);
        stage.awaitAnswers(List.of(game));
        stage.play(List.of(game), ROUNDS - 1);
    }
}
