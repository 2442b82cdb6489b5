package io.refeed.kit;

import io.refeed.game.Origin;
import io.refeed.game.Round;
import io.refeed.game.Setting;

/**
 * One round as it was played, spelled as on the topics.
 *
 * @param round the round, from 1 on
 * @param word the word that was shown
 * @param replayed whether that was an answer of the player, fed back
 * @param answer the answer, null if there was none
 */
public record TestRound(int round, String word, boolean replayed, String answer) {
    static TestRound of(Round round, Setting setting) {
        return new TestRound(
                round.round(),
                setting.domain().spell(round.word()),
                round.origin() == Origin.REPLAY,
                round.answered() ? setting.spell(round.reply().answer()) : null);
    }
}
