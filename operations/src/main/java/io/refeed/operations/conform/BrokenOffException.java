package io.refeed.operations.conform;

/** A check cannot go on: what it waits for does not come. What went wrong has been found by then. */
final class BrokenOffException extends RuntimeException {
    private static final long serialVersionUID = 1;
}
