package io.refeed.protocol.json;

import io.refeed.game.Origin;
import io.refeed.game.QuestionExtent;
import java.util.Map;

/** A line of a transcript. */
public sealed interface TranscriptLine {
    /**
     * The first line: the game with everything resolved.
     *
     * @param line its number
     * @param game the game in the experiment
     * @param tree all of the line but {@code type}, a plain tree
     */
    record GameLine(int line, String game, Map<String, Object> tree) implements TranscriptLine {}

    /**
     * A round. The words are as the file spells them; no one has checked them.
     *
     * @param line its number
     * @param round the round that it claims to be
     * @param word the word
     * @param origin the word's origin
     * @param source the round that it repeats, 0 if the line names none
     * @param answer the answer, null if the line has none
     * @param hypothesis whether the answer stands under {@code hypothesis}; else under {@code output}
     * @param dropped whether a defence kept the word from the generator
     * @param asked the membership questions before the answer, or null
     * @param diagnostics the generator's account as a plain tree, or null
     */
    record RoundLine(
            int line,
            int round,
            String word,
            Origin origin,
            int source,
            String answer,
            boolean hypothesis,
            boolean dropped,
            QuestionExtent asked,
            Object diagnostics)
            implements TranscriptLine {
        /** A round whose word no defence dropped. */
        public RoundLine(
                int line,
                int round,
                String word,
                Origin origin,
                int source,
                String answer,
                boolean hypothesis,
                QuestionExtent asked,
                Object diagnostics) {
            this(line, round, word, origin, source, answer, hypothesis, false, asked, diagnostics);
        }
    }

    /**
     * The last line.
     *
     * @param line its number
     * @param tree all of the line but {@code type}, a plain tree
     */
    record VerdictLine(int line, Map<String, Object> tree) implements TranscriptLine {}
}
