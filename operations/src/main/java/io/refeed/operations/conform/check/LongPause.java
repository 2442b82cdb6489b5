package io.refeed.operations.conform.check;

import io.refeed.operations.conform.Check;
import io.refeed.operations.conform.Stage;
import io.refeed.operations.conform.TestGame;
import java.util.List;

/** Nothing comes for a while. */
final class LongPause implements Check {
    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return "pause";
    }

    @Override
    public String summary() {
        return "is still there after a long pause, and says nothing meanwhile";
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        List<TestGame> games = stage.announceEverywhere(2 * ROUNDS);
        stage.play(games, ROUNDS);
        stage.pause(stage.plan().pause());
        stage.play(games, ROUNDS);
    }
}
