package io.refeed.strategy.detector;

import io.refeed.game.Detector;
import io.refeed.game.DetectorConfig;
import io.refeed.game.Setting;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Parameter;
import java.util.Optional;

/**
 * A detector outside this program, which reads the stream and writes its scores itself. In memory all its scores are missing.
 *
 * @param name the name that the detector goes by
 * @param threshold from which score on a word counts as reported
 * @param patience how long a score may be missing
 */
@Kind(
        name = "external",
        summary = "Leaves the scores to a detector outside this program, known by its name.",
        source = "for detectors in any language")
public record ExternalDetector(
        @Parameter(pattern = Standards.NAME, type = Standards.NAME_TYPE, meaning = Standards.NAME_MEANING)
        String name,

        @Parameter(standard = Standards.THRESHOLD, least = 0, most = 1, meaning = Standards.THRESHOLD_MEANING)
        double threshold,

        @Parameter(
                standard = Standards.PATIENCE,
                pattern = Standards.PATIENCE_PATTERN,
                type = Standards.PATIENCE_TYPE,
                meaning = Standards.PATIENCE_MEANING)
        String patience)
        implements DetectorConfig {
    /** Checks the patience. */
    public ExternalDetector {
        Standards.checkPatience(patience);
    }

    @Override
    public boolean isExternal() {
        return true;
    }

    @Override
    public Optional<Detector> open(Setting setting) {
        return Optional.empty();
    }
}
