package io.refeed.strategy.detector;

import io.refeed.game.Detector;
import io.refeed.game.DetectorConfig;
import io.refeed.game.Setting;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Parameter;
import java.util.Optional;

/**
 * Perplexity: the score is 1 - 1/P, where P is the perplexity of the word, as it is spelled, under a model of n-grams of
 * characters that has been trained on the words before it. It grows with P, from 0 (the word was certain) towards 1.
 *
 * @param name what it is called
 * @param threshold from which score on a word counts as reported
 * @param patience how long a score may be missing
 * @param order n, the length of the n-grams
 */
@Kind(
        name = Surprise.KIND,
        summary =
                "Scores a word by its perplexity P under an n-gram model of the characters of the words before: 1 - 1/P.",
        source = "perplexity filters; n-grams with one added to every count (Laplace)")
public record Surprise(
        @Parameter(
                standard = "surprise",
                pattern = Standards.NAME,
                type = Standards.NAME_TYPE,
                meaning = Standards.NAME_MEANING)
        String name,

        @Parameter(standard = Standards.THRESHOLD, least = 0, most = 1, meaning = Standards.THRESHOLD_MEANING)
        double threshold,

        @Parameter(
                standard = Standards.PATIENCE,
                pattern = Standards.PATIENCE_PATTERN,
                type = Standards.PATIENCE_TYPE,
                meaning = Standards.PATIENCE_MEANING)
        String patience,

        @Parameter(standard = "3", least = 1, most = 8, meaning = "the length n of the n-grams")
        int order)
        implements DetectorConfig {
    static final String KIND = "surprise";

    /** Checks the patience. */
    public Surprise {
        Standards.checkPatience(patience);
    }

    @Override
    public Optional<Detector> open(Setting setting) {
        NgramModel model = new NgramModel(order);
        return Optional.of(turn -> {
            String word = setting.domain().spell(turn.word());
            double score = 1 - model.meanProbability(word);
            model.train(word);
            return score;
        });
    }
}
