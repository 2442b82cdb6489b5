package io.refeed.game.referee;

import io.refeed.game.Answer;
import io.refeed.game.Generator;
import io.refeed.game.Outputs;
import io.refeed.game.Reply;
import io.refeed.game.Turn;
import io.refeed.game.WordList;
import java.util.function.Supplier;

/**
 * Whether the answers of a game came from its own generator. On Kafka anyone with the right to write answers may have given
 * them; but generators are deterministic, so another answer than the generator's own was someone else's. To find that out
 * costs what playing costs, so it is done only if a theorem seems to fail. Until then the words are kept, 4 bytes each or 8.
 *
 * <p>For games without labels and questions. Not safe for use by several threads.
 */
final class Authorship {
    private final Supplier<Generator> generator;
    private WordList words = new WordList();

    /** @param generator makes the generator that should have answered; null if it is beyond doubt that it did */
    Authorship(Supplier<Generator> generator) {
        this.generator = generator;
    }

    /** Takes the word of the next round. */
    void add(long word) {
        if (generator != null) {
            words.add(word);
        }
    }

    /** No one will ask: forgets the words. */
    void forget() {
        words = new WordList();
    }

    /**
     * The first round whose answer the generator would not have given, 0 if it would have given them all. May be asked once;
     * the words are forgotten then.
     *
     * @param outputs the answers before that to the latest word
     * @param latest the answer to the latest word, {@link Outputs#NONE} if it is malformed
     */
    int firstForeign(Outputs outputs, long latest) {
        int round = search(outputs, latest);
        forget();
        return round;
    }

    private int search(Outputs outputs, long latest) {
        Generator own = words.size() == 0 ? null : generator.get();
        for (int round = 1; round <= words.size(); round++) {
            Turn turn = new Turn(round, words.get(round - 1));
            long given = round == words.size() ? latest : outputs.at(round);
            if (!(Reply.of(own, turn, false).answer() instanceof Answer.Word word) || word.word() != given) {
                return round;
            }
        }
        return 0;
    }
}
