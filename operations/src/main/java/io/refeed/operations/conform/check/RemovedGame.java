package io.refeed.operations.conform.check;

import io.refeed.operations.conform.Check;
import io.refeed.operations.conform.Stage;
import io.refeed.operations.conform.TestGame;
import java.util.List;

/** Whoever cleans a broker takes a game's card back. */
final class RemovedGame implements Check {
    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return "removed-game";
    }

    @Override
    public String summary() {
        return "forgets a game whose card is taken back";
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        TestGame removed = stage.announce(stage.draft(0), 2 * ROUNDS);
        stage.play(List.of(removed), ROUNDS);
        stage.remove(removed);
        // Its card lies behind what takes the other one back: who answers has read that, too.
        stage.play(List.of(stage.announce(stage.draft(0), ROUNDS)), ROUNDS);
        stage.next(List.of(removed));
        stage.play(List.of(stage.announce(stage.draft(0), ROUNDS)), ROUNDS);
    }
}
