package io.refeed.protocol.log;

import io.refeed.protocol.message.Output;

/**
 * One record of a player.
 *
 * @param offset where it lies
 * @param output what it says, null if it could not be read
 * @param fault why it could not be read, else null
 */
record Placed(long offset, Output output, String fault) {}
