package io.refeed.protocol.json;

/**
 * Says why some bytes are no message, in one clause: {@code field 'round' is missing}. It has no stack trace, since any
 * player can cause any number of them.
 */
public final class MalformedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param reason what is wrong, one clause without a final stop */
    public MalformedException(String reason) {
        super(reason, null, false, false);
    }

    /** The reason for a field that holds something else than it must. */
    static MalformedException mustBe(String field, String what) {
        return new MalformedException("field '" + field + "' must be " + what);
    }
}
