package io.refeed.testbed.result;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the verdict of a game says that was ended from outside: {@code status} is {@code unfinished}, and {@code reason} says
 * what ended it. It breaks no rule of the game; its rounds are what was played by then.
 */
public final class Interruption {
    /** The reason when someone stopped the command; others begin with it. */
    public static final String INTERRUPTED = "interrupted";

    private static final String STATUS = "status";
    private static final String REASON = "reason";

    private Interruption() {}

    /** The reason for something that made a run impossible. */
    public static String by(String fault) {
        return INTERRUPTED + ": " + fault;
    }

    /** A verdict with a reason, behind its status. */
    public static Map<String, Object> mark(Map<String, Object> verdict, String reason) {
        Map<String, Object> marked = new LinkedHashMap<>();
        verdict.forEach((key, value) -> {
            marked.put(key, value);
            if (key.equals(STATUS)) {
                marked.put(REASON, reason);
            }
        });
        return marked;
    }

    /** Why a game was interrupted, according to its verdict; empty if it was not. */
    public static Optional<String> reason(Map<?, ?> verdict) {
        return verdict.get(REASON) instanceof String reason
                        && reason.startsWith(INTERRUPTED)
                        && "unfinished".equals(verdict.get(STATUS))
                ? Optional.of(reason)
                : Optional.empty();
    }
}
