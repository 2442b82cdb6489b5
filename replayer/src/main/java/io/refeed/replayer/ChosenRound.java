package io.refeed.replayer;

import io.refeed.game.Choice;

/**
 * A round that the adversary has chosen.
 *
 * @param round the round
 * @param choice what the adversary chose
 * @param seen from where on answers count
 * @param binding whether the log can say nothing else, so that the word may go out before the provenance is read back
 */
record ChosenRound(int round, Choice choice, long seen, boolean binding) {}
