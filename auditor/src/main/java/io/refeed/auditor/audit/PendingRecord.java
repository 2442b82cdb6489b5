package io.refeed.auditor.audit;

/**
 * A record that waits for its game to be announced.
 *
 * @param record the record as it came
 * @param event what it says
 */
record PendingRecord(RawRecord record, Event event) {}
