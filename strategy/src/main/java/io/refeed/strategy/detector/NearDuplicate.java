package io.refeed.strategy.detector;

import io.refeed.game.Detector;
import io.refeed.game.DetectorConfig;
import io.refeed.game.Setting;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Parameter;
import java.util.Optional;

/**
 * Near duplicates, as filters of training data look for: the score is the similarity of the word, as it is spelled, to the
 * earlier word of the stream that is most like it.
 *
 * @param name what it is called
 * @param threshold from which score on a word counts as reported
 * @param patience how long a score may be missing
 * @param window with how many of the latest words each is compared
 */
@Kind(
        name = NearDuplicate.KIND,
        summary =
                "Scores a word by its likeness to the earlier word of the stream that is most like it: 1 - edits / length.",
        source = "near-duplicate filters of training data; the edit distance is Levenshtein's")
public record NearDuplicate(
        @Parameter(
                standard = "near-duplicate",
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

        @Parameter(
                standard = "100",
                least = 1,
                most = 10_000,
                meaning = "with how many of the latest words it is compared")
        int window)
        implements DetectorConfig {
    static final String KIND = "near-duplicate";

    /** Checks the patience. */
    public NearDuplicate {
        Standards.checkPatience(patience);
    }

    @Override
    public Optional<Detector> open(Setting setting) {
        Similarity similarity = new Similarity(window);
        return Optional.of(turn -> similarity.greatest(setting.domain().spell(turn.word())));
    }
}
