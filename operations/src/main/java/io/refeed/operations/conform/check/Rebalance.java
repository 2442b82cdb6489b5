package io.refeed.operations.conform.check;

import io.refeed.operations.conform.Check;
import io.refeed.operations.conform.Rival;
import io.refeed.operations.conform.Stage;
import io.refeed.operations.conform.TestGame;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Another member of its consumer group takes partitions away from the player, and leaves again. */
final class Rebalance implements Check {
    private static final int ROUNDS = 9;

    @Override
    public String name() {
        return "rebalance";
    }

    @Override
    public String summary() {
        return "goes on when its consumer group takes partitions away from it and gives them back";
    }

    @Override
    public Optional<String> obstacle(Stage stage) throws InterruptedException {
        return stage.rivals().obstacle();
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        List<TestGame> games = stage.announceEverywhere(ROUNDS);
        stage.play(games, ROUNDS / 3);
        games.forEach(TestGame::allowRepeats);
        try (Rival rival = stage.rivals().rival()) {
            Set<Integer> taken = rival.join();
            stage.next(games);
            // The others wait until the rival has left.
            stage.awaitAnswers(
                    games.stream()
                            .filter(game -> !taken.contains(game.partition()))
                            .toList(),
                    rival::stay);
        }
        stage.awaitAnswers(games);
        stage.play(games, ROUNDS - ROUNDS / 3 - 1);
    }
}
