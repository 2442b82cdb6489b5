package io.refeed.auditor;

/**
 * A record that waits for its game to be announced.
 *
 * @param letter the record as it came
 * @param event what it says
 */
record PendingRecord(RawRecord letter, Event event) {}
