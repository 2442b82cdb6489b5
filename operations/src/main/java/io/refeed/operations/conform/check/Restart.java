package io.refeed.operations.conform.check;

import io.refeed.operations.conform.Check;
import io.refeed.operations.conform.Stage;
import io.refeed.operations.conform.TestGame;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The player is killed in the middle of its games, and comes back. */
final class Restart implements Check {
    private static final int ROUNDS = 10;

    @Override
    public String name() {
        return "restart";
    }

    @Override
    public String summary() {
        return "goes on with its games after it was killed, and contradicts no answer that it gave before";
    }

    @Override
    public Optional<String> obstacle(Stage stage) {
        return stage.canRestart()
                ? Optional.empty()
                : Optional.of("no one here can restart it; give its command behind --, or --ask");
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        TestGame over = stage.announce(stage.draft(0), ROUNDS);
        stage.play(List.of(over), 2);
        stage.end(over, true, Map.of());
        List<TestGame> games = stage.announceEverywhere(ROUNDS);
        stage.play(games, ROUNDS / 2);
        over.allowRepeats();
        games.forEach(TestGame::allowRepeats);
        // Killed with words on their way, and there are more when it comes back.
        stage.next(games.subList(0, games.size() / 2));
        stage.kill();
        stage.next(games.subList(games.size() / 2, games.size()));
        stage.startAgain();
        stage.awaitAnswers(games);
        stage.play(games, ROUNDS - ROUNDS / 2 - 1);
    }
}
