package io.refeed.protocol.log;

import io.refeed.protocol.message.Output;

/**
 * A player's record, and where it lies.
 *
 * @param offset its offset
 * @param output the answer, null if it could not be read
 * @param fault why it could not be read, else null
 */
record Placed(long offset, Output output, String fault) {}
