package io.refeed.game.referee;

/**
 * How the measures stand after a round; with several targets, by the first.
 *
 * @param novel whether the answer is a word that had not been shown; null in proper games
 * @param strictlyNovel whether it had not been emitted either; null in proper games
 * @param holes how many words of the target were not shown, though a later one was: a {@code Long} if it fits, else a
 *     {@code BigInteger}
 * @param density the share of the target's words, up to the greatest output, that were emitted; null in proper games
 * @param sureSpace the number of hypotheses consistent with the words that never looked like replays; null where
 *     hypotheses cannot be listed
 * @param naiveSpace the number of hypotheses consistent with all words; null where hypotheses cannot be listed
 * @param targetLeft whether a word was shown that is not in the target
 */
public record RoundMeasures(
        Boolean novel,
        Boolean strictlyNovel,
        Number holes,
        Object density,
        Integer sureSpace,
        Integer naiveSpace,
        boolean targetLeft) {}
