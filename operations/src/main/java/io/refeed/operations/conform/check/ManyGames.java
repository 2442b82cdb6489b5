package io.refeed.operations.conform.check;

import io.refeed.operations.conform.Check;
import io.refeed.operations.conform.Stage;
import io.refeed.operations.conform.TestGame;
import java.util.ArrayList;
import java.util.List;

/** Many games at once. */
final class ManyGames implements Check {
    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return "many-games";
    }

    @Override
    public String summary() {
        return "plays many games at once, and mixes none up";
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        List<TestGame> games = new ArrayList<>();
        for (int i = 0; i < stage.plan().games(); i++) {
            games.add(stage.announce(stage.draft(i % stage.partitions()), ROUNDS));
        }
        stage.play(games, ROUNDS);
    }
}
