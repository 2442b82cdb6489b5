package io.refeed.game.referee;

import io.refeed.game.Adversary;
import io.refeed.game.BudgetException;
import io.refeed.game.Game;
import io.refeed.game.Outputs;
import java.util.Optional;

/** Tells why a game broke off after an answered word: whether its adversary had no next word to show. */
public final class NextWord {
    private NextWord() {}

    /**
     * Why the adversary has no next word, by playing a fresh one through the whole game. Empty if it has one, if it has
     * come to its end or the game has, and with a rate, where choices depend on what had come back by then.
     *
     * @param answers the answers that counted
     * @param rounds the number of answered rounds
     */
    public static Optional<String> missing(Game game, Outputs answers, int rounds) {
        if (!game.pacing().lockstep() || rounds >= game.setting().rounds()) {
            return Optional.empty();
        }
        Adversary adversary = game.newAdversary();
        Outputs before = new Outputs();
        try {
            for (int round = 1; round <= rounds + 1 && !adversary.over(); round++) {
                adversary.choose(round, before);
                before.addFrom(answers, round);
            }
            return Optional.empty();
        } catch (BudgetException e) {
            return before.has(rounds) || rounds == 0 ? Optional.of(e.getMessage()) : Optional.empty();
        }
    }
}
