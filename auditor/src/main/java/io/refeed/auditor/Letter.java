package io.refeed.auditor;

import io.refeed.protocol.Topic;

/**
 * A record as it came.
 *
 * @param topic where it was found
 * @param offset where it lies in its topic
 * @param key its key, null if it has none
 * @param value its value, null if it has none
 */
record Letter(Topic topic, long offset, byte[] key, byte[] value) {}
