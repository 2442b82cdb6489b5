package io.refeed.auditor.journal;

/**
 * The stores hold a journal of a version that this auditor cannot read. It is left as it is: the topics may have lost
 * what the journal holds, and the group's offsets lie behind it, so that it cannot be made again in place.
 */
final class ForeignJournalException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    ForeignJournalException(int version) {
        super("the journal of the audit has version " + version + ", this auditor reads version "
                + StoredFormat.VERSION
                + "; run the auditor that wrote it, or this one in another group (--group), which"
                + " reads all topics again");
    }
}
