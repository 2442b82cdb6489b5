package io.refeed.game;

/** What is said of a generator or an adversary that threw: one clause, the same wherever its game is played. */
public final class Breakdown {
    private static final int LONGEST = 200;

    private static final String FAILED = " failed: ";

    private Breakdown() {}

    /** What a generator that threw resigns with. */
    public static String generator(Throwable failure) {
        return "the generator" + FAILED + reason(failure);
    }

    /** What is said of an adversary that threw. */
    static String adversary(Throwable failure) {
        return "the adversary" + FAILED + reason(failure);
    }

    /** Whether a game that ended for a reason ended because something threw, and not by its own rules. */
    public static boolean isToldIn(String reason) {
        return reason.startsWith("the generator" + FAILED) || reason.startsWith("the adversary" + FAILED);
    }

    /**
     * The kind of failure and its own message, shortened if it is long.
     *
     * @throws VirtualMachineError the failure itself, if it concerns more than the one game: memory has run out, say
     */
    public static String reason(Throwable failure) {
        if (failure instanceof VirtualMachineError fatal && !(failure instanceof StackOverflowError)) {
            throw fatal;
        }
        String message = failure.getMessage();
        String name = failure.getClass().getSimpleName();
        String kind = name.isEmpty() ? failure.getClass().getName() : name;
        return shorten(message == null || message.isBlank() ? kind : kind + ": " + message.strip());
    }

    private static String shorten(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "...";
    }
}
