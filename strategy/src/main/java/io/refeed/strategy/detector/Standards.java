package io.refeed.strategy.detector;

import io.refeed.game.Durations;
import io.refeed.language.spec.SpecException;

/** What all kinds of detector declare alike. */
final class Standards {
    static final String NAME = "[A-Za-z0-9._-]{1,64}";
    static final String NAME_TYPE = "a name of at most 64 letters, digits, '.', '_', '-'";
    static final String NAME_MEANING = "what verdicts and cards call it; no two detectors of a game share a name";
    static final String THRESHOLD = "0.5";
    static final String THRESHOLD_MEANING = "from which score on a word counts as reported";
    static final String PATIENCE = "5s";
    static final String PATIENCE_TYPE = "a time such as 500ms, 5s or 1m";
    static final String PATIENCE_PATTERN = "[0-9]{1,9}(ms|s|m)";
    static final String PATIENCE_MEANING = "how long a score may be missing once the game is over";

    private Standards() {}

    /** Refuses times of none and times beyond all reason. */
    static void checkPatience(String patience) {
        try {
            Durations.parse(patience);
        } catch (SpecException e) {
            throw new SpecException("patience", e.problem());
        }
    }
}
