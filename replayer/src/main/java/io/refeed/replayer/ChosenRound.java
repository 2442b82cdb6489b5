package io.refeed.replayer;

import io.refeed.game.Choice;

/**
 * A round that the adversary has chosen.
 *
 * @param round the round
 * @param choice what the adversary chose
 * @param seen from where on answers count
 */
record ChosenRound(int round, Choice choice, Seen seen) {}
