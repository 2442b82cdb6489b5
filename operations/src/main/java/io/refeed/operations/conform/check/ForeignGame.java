package io.refeed.operations.conform.check;

import io.refeed.operations.conform.Check;
import io.refeed.operations.conform.Stage;
import io.refeed.operations.conform.TestGame;
import java.util.List;

/** Other players' games are on the topics, too. */
final class ForeignGame implements Check {
    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return "foreign-game";
    }

    @Override
    public String summary() {
        return "leaves games alone whose card names another";
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        TestGame foreign = stage.draft(
                0,
                stage.plan().subject() + "-other",
                stage.plan().vocabularies().get(0));
        stage.announce(foreign, ROUNDS);
        stage.next(List.of(foreign));
        stage.play(List.of(stage.announce(stage.draft(0), ROUNDS)), ROUNDS);
    }
}
