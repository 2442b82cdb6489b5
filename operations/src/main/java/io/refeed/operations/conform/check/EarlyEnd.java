package io.refeed.operations.conform.check;

import io.refeed.operations.conform.Check;
import io.refeed.operations.conform.Stage;
import io.refeed.operations.conform.TestGame;
import java.util.List;
import java.util.Map;

/** A game that ends before its last round, once with all answers there, once with a word on its way. */
final class EarlyEnd implements Check {
    private static final int ROUNDS = 10;
    private static final int PLAYED = 3;

    @Override
    public String name() {
        return "early-end";
    }

    @Override
    public String summary() {
        return "falls silent when a game ends before its last round, and plays the others on";
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        TestGame quiet = stage.announce(stage.draft(0), ROUNDS);
        TestGame busy = stage.announce(stage.draft(0), ROUNDS);
        List<TestGame> other = List.of(stage.announce(stage.draft(0), 2 * PLAYED));
        stage.play(List.of(quiet, busy), PLAYED);
        stage.play(other, PLAYED);
        stage.next(List.of(busy));
        stage.end(quiet, false, Map.of());
        stage.end(busy, false, Map.of());
        stage.play(other, PLAYED);
    }
}
