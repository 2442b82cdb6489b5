package io.refeed.operations.conform.check;

import io.refeed.operations.conform.Check;
import io.refeed.operations.conform.Kind;
import io.refeed.operations.conform.Stage;
import io.refeed.operations.conform.TestGame;
import io.refeed.operations.conform.Vocabulary;
import java.util.List;

/** A game in which the player hears its own answers, as far as they are words. */
final class OwnWords implements Check {
    private static final int ROUNDS = 8;

    @Override
    public String name() {
        return "own-words";
    }

    @Override
    public String summary() {
        return "goes on when its own answers are fed back to it";
    }

    /** Scores are no words. */
    @Override
    public boolean tries(Kind kind) {
        return kind == Kind.PLAYER;
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        for (Vocabulary vocabulary : stage.plan().vocabularies()) {
            TestGame game = stage.announce(stage.draft(0, stage.plan().subject(), vocabulary), ROUNDS);
            stage.play(List.of(game), 1);
            for (int round = 1; round < ROUNDS; round++) {
                String answer = game.answer(round);
                stage.word(
                        game,
                        vocabulary.spells(answer)
                                ? answer
                                : vocabulary.words(round + 1).get(round));
                stage.awaitAnswers(List.of(game));
            }
        }
    }
}
