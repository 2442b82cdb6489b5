package io.refeed.testbed.audit;

import io.refeed.game.Game;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a verdict says of detectors. A transcript has no scores: those of detectors of this program are worked out again from words
 * and answers, and all figures must follow from them. Where scores are missing, or came from outside, only the log shows which; and
 * where there are violations, a detector may have taken an answer for one that counts, since it may not read what tells. Then the
 * recorded figures are taken over, but for those that follow from the rounds alone.
 */
final class RecordedScores {
    /** The key of the verdict. */
    static final String KEY = "detectors";

    private RecordedScores() {}

    /** Takes over into the derived verdict what the transcript cannot tell. */
    static void merge(Map<String, Object> derived, Map<String, Object> recorded, Game game) {
        if (!(derived.get(KEY) instanceof Map<?, ?> own) || !(recorded.get(KEY) instanceof Map<?, ?> claimed)) {
            return;
        }
        boolean orderly = Long.valueOf(0).equals(recorded.get("violationCount"));
        Map<String, Object> merged = new LinkedHashMap<>();
        own.forEach((name, figures) -> merged.put(
                (String) name,
                claimed.get(name) instanceof Map<?, ?> told && !(orderly && tells(game, (String) name, told))
                        ? merge((Map<?, ?>) figures, told)
                        : figures));
        derived.put(KEY, merged);
    }

    /** Whether the transcript tells every score that the figures are made of. */
    private static boolean tells(Game game, String name, Map<?, ?> claimed) {
        boolean complete = Long.valueOf(0).equals(claimed.get("missing"));
        return complete
                && game.detectors()
                        .find(name)
                        .filter(detector -> !detector.isExternal())
                        .isPresent();
    }

    private static Map<String, Object> merge(Map<?, ?> own, Map<?, ?> claimed) {
        Map<String, Object> merged = new LinkedHashMap<>();
        own.forEach((key, value) -> merged.put((String) key, claimed.containsKey(key) ? claimed.get(key) : value));
        for (String known : new String[] {"threshold", "firstReplay"}) {
            merged.put(known, own.get(known));
        }
        if (claimed.get("scored") instanceof Long scored
                && own.get("scored") instanceof Long found
                && own.get("missing") instanceof Long rest) {
            merged.put("missing", found + rest - scored);
        }
        return merged;
    }
}
