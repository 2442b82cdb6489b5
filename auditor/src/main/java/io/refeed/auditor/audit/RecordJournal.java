package io.refeed.auditor.audit;

import java.util.function.Consumer;

/** Remembers records whose game has not been announced beyond the life of one auditor. */
public interface RecordJournal {
    /** Remembers a record. */
    void hold(RawRecord record);

    /** Forgets a record that {@link #hold} remembered. */
    void release(RawRecord record);

    /** Reads back all records that are held, those of a topic in the order of their offsets. */
    void replay(Consumer<RawRecord> records);
}
