package io.refeed.auditor;

/**
 * A record that waits for its game to be announced.
 *
 * @param letter the record as it came
 * @param event what it says
 */
record Held(Letter letter, Event event) {}
