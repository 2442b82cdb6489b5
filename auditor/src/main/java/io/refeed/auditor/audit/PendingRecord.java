package io.refeed.auditor.audit;

/**
 * A record that waits for its game to be announced.
 *
 * @param record the record as it came; one that could not be read has been set aside, and stands here without its value
 * @param event what it says
 */
record PendingRecord(RawRecord record, Event event) {
    /** A record of a game that is not known, with what it says. */
    static PendingRecord of(RawRecord record, Event event) {
        return event.fault() == null
                ? new PendingRecord(record, event)
                : new PendingRecord(new RawRecord(record.topic(), record.offset(), record.key(), null), event);
    }

    /** How many bytes its key and its value have. */
    int bytes() {
        return record.key().length + (record.value() == null ? 0 : record.value().length);
    }
}
