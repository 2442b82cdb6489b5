package io.refeed.auditor.journal;

/**
 * The stores hold a journal of a version that this auditor cannot read. Reading the topics on would leave out what stands in
 * it; they have to be read again from their beginning.
 */
public final class ForeignJournalException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    ForeignJournalException(int version) {
        super("the journal of the audit has version " + version + ", this auditor reads versions up to "
                + StoredFormat.VERSION);
    }
}
