package io.refeed.operations.conform.check;

import io.refeed.operations.conform.Check;
import io.refeed.operations.conform.Stage;
import io.refeed.operations.conform.TestGame;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What a later version of Refeed may write under the same number of the protocol. */
final class UnknownFields implements Check {
    private static final int ROUNDS = 3;
    private static final Map<String, Object> MORE =
            Map.of("colour", "blue", "later", Map.of("deep", Arrays.asList(1L, null, "x")));

    @Override
    public String name() {
        return "unknown-fields";
    }

    @Override
    public String summary() {
        return "ignores fields of cards, words and end marks that it does not know";
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        TestGame game = stage.announce(stage.draft(0), ROUNDS, true, MORE);
        for (String word : game.vocabulary().words(ROUNDS)) {
            stage.word(game, word, MORE);
            stage.awaitAnswers(List.of(game));
        }
        stage.end(game, true, MORE);
        // Whoever choked on the end mark does not get to this one, which lies behind it.
        stage.play(List.of(stage.announce(stage.draft(0), ROUNDS)), ROUNDS);
    }
}
