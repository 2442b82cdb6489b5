package io.refeed.operations.conform.check;

import io.refeed.operations.conform.Check;
import io.refeed.operations.conform.Stage;
import io.refeed.operations.conform.TestGame;
import io.refeed.operations.conform.Vocabulary;
import java.util.List;

/** Words that a careless reader gets wrong. */
final class EdgeWords implements Check {
    @Override
    public String name() {
        return "edge-words";
    }

    @Override
    public String summary() {
        return "answers the empty word, the longest, the greatest number, one beyond what doubles hold, letters beyond ASCII";
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        for (Vocabulary vocabulary : stage.plan().vocabularies()) {
            List<String> words = vocabulary.edges();
            TestGame game = stage.announce(stage.draft(0, stage.plan().subject(), vocabulary), words.size());
            for (String word : words) {
                stage.word(game, word);
                stage.awaitAnswers(List.of(game));
            }
        }
    }
}
