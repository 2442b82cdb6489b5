package io.refeed.text;

/** How two languages are combined into one. */
enum Combination {
    /** The words of either. */
    UNION(true, true),
    /** The words of both. */
    INTERSECTION(false, false),
    /** The words of the first that are not in the second. */
    MINUS(true, false);

    private final boolean leftAlone;
    private final boolean rightAlone;

    Combination(boolean leftAlone, boolean rightAlone) {
        this.leftAlone = leftAlone;
        this.rightAlone = rightAlone;
    }

    /** Whether a word belongs to the result, by whether it belongs to each of the two. */
    boolean accepts(boolean left, boolean right) {
        return switch (this) {
            case UNION -> left || right;
            case INTERSECTION -> left && right;
            case MINUS -> left && !right;
        };
    }

    /** Whether a word may still end in the result, by whether it may still end in each of the two. */
    boolean lives(boolean left, boolean right) {
        return left && right || left && leftAlone || right && rightAlone;
    }
}
