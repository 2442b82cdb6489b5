package io.refeed.auditor.audit;

import io.refeed.protocol.message.Message;

/**
 * Of how many rounds the blocks of a game are. It is no message of the protocol: the journal has it, since a game keeps the size
 * that it began with.
 *
 * @param game the game on the wire
 * @param rounds the number of rounds
 */
public record BlockSize(String game, int rounds) implements Message {}
