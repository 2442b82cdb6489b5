package io.refeed.protocol.log;

import io.refeed.game.Diagnostics;
import io.refeed.protocol.message.Output;

/**
 * One record of a player.
 *
 * @param offset where it lies
 * @param output what it says, without what is in {@code diagnostics}; null if it could not be read
 * @param diagnostics what the player told of itself, null if nothing or if no one wants to know
 * @param fault why it could not be read, else null
 */
record Placed(long offset, Output output, Diagnostics diagnostics, String fault) {}
