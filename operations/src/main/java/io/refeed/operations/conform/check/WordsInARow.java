package io.refeed.operations.conform.check;

import io.refeed.operations.conform.Check;
import io.refeed.operations.conform.Stage;
import io.refeed.operations.conform.TestGame;
import java.util.List;
import java.util.Map;

/** A game whose words do not wait for answers. */
final class WordsInARow implements Check {
    private static final int ROUNDS = 20;

    @Override
    public String name() {
        return "words-in-a-row";
    }

    @Override
    public String summary() {
        return "answers words that do not wait for its answers, each, in their order";
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        TestGame game = stage.announce(stage.draft(0), ROUNDS, false, Map.of());
        for (int i = 0; i < ROUNDS; i++) {
            stage.next(List.of(game));
        }
        stage.awaitAnswers(List.of(game));
    }
}
