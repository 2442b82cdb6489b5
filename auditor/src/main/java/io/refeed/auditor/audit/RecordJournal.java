package io.refeed.auditor.audit;

import java.util.function.BiConsumer;

/** Remembers records whose game has not been announced beyond the life of one auditor. */
public interface RecordJournal {
    /**
     * Remembers a record.
     *
     * @param fault why it cannot be read, null if it can; its value is of no use then
     */
    void hold(RawRecord record, String fault);

    /** Forgets a record that {@link #hold} remembered. */
    void release(RawRecord record);

    /** Reads back all records that are held, with why they cannot be read or null, those of a topic in the order of their offsets. */
    void replay(BiConsumer<RawRecord, String> records);
}
