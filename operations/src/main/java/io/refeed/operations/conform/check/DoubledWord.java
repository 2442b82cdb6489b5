package io.refeed.operations.conform.check;

import io.refeed.operations.conform.Check;
import io.refeed.operations.conform.Stage;
import io.refeed.operations.conform.TestGame;
import java.util.List;

/** Records may come twice. */
final class DoubledWord implements Check {
    private static final int ROUNDS = 6;

    @Override
    public String name() {
        return "doubled-word";
    }

    @Override
    public String summary() {
        return "takes a word that comes a second time for the one that it knows, the latest and an old one";
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        List<TestGame> game = List.of(stage.announce(stage.draft(0), ROUNDS));
        stage.play(game, ROUNDS / 2);
        stage.again(game.get(0), ROUNDS / 2);
        stage.again(game.get(0), 1);
        stage.play(game, ROUNDS - ROUNDS / 2);
    }
}
