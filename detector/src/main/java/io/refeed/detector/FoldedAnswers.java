package io.refeed.detector;

import io.refeed.game.Answer;
import io.refeed.game.Setting;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Output;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;

/**
 * The answers of one game as topic {@code outputs} alone tells them: of several to a round the first; in lockstep the first
 * behind the one to the round before, which is the one that counts. Not safe for use by several threads.
 */
final class FoldedAnswers {
    private final Card card;
    private final Setting setting;
    private final Int2ObjectOpenHashMap<Answer> held = new Int2ObjectOpenHashMap<>();
    private int lockstep;
    private int given;

    FoldedAnswers(Card card, Setting setting) {
        this.card = card;
        this.setting = setting;
    }

    /** Takes the next answer by offset; those that no rule counts are passed over. */
    void take(Output output) {
        int round = output.round();
        boolean turn = card.pacing().lockstep() ? round == lockstep + 1 : round > given && !held.containsKey(round);
        if (!turn || round > card.rounds() || output.resigned() != null || !output.fits(setting)) {
            return;
        }
        lockstep = round;
        Output kept = output.kept(setting::spells);
        held.put(round, setting.spells(kept.answer()) ? setting.answer(kept.answer()) : new Answer.Unreadable(""));
    }

    /** Whether the answer of a round is there. */
    boolean has(int round) {
        return held.containsKey(round);
    }

    /** Gives up the answer of a round; those are asked for in order. */
    Answer remove(int round) {
        given = round;
        return held.remove(round);
    }
}
