package io.refeed.operations.conform.check;

import io.refeed.operations.conform.Check;
import io.refeed.operations.conform.Stage;

/** A game on each partition and in each domain, round by round. */
final class Rounds implements Check {
    private static final int ROUNDS = 12;

    @Override
    public String name() {
        return "rounds";
    }

    @Override
    public String summary() {
        return "answers every round once, in order, under the game's key, on the partition of its word";
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        stage.play(stage.announceEverywhere(ROUNDS), ROUNDS);
    }
}
