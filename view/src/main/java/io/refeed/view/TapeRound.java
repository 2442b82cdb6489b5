package io.refeed.view;

import io.refeed.game.Diagnostics;
import io.refeed.game.Round;
import io.refeed.game.Setting;
import java.util.ArrayList;
import java.util.List;

/**
 * One round as the page draws it.
 *
 * @param round the round, from 1 on
 * @param word the word
 * @param origin the word's origin
 * @param source the round whose answer was fed back, 0 if none was
 * @param answer the answer as it was spelled, null if there was none
 * @param marks which of {@link #INVALID}, {@link #REPEATED}, {@link #ECHOED}, {@link #OFF_TARGET} hold, or {@link #UNJUDGED}
 * @param selected the hypothesis that the player says it answered from, null if it said none
 * @param active how many hypotheses the player says are in the running, -1 if it said nothing
 */
record TapeRound(
        int round, String word, String origin, int source, String answer, int marks, String selected, int active) {
    static final int INVALID = 1;
    static final int REPEATED = 2;
    static final int ECHOED = 4;
    static final int OFF_TARGET = 8;

    /** No one has judged the round. */
    static final int UNJUDGED = -1;

    /** A round, not judged yet. */
    static TapeRound of(Round round, Setting setting) {
        Diagnostics account = round.diagnostics();
        return new TapeRound(
                round.round(),
                Words.cut(setting.domain().spell(round.word())),
                round.origin().label(),
                round.source(),
                round.answered() ? Words.cut(setting.spell(round.reply().answer())) : null,
                UNJUDGED,
                account == null || account.selected() == 0 ? null : selected(setting, account),
                account == null ? -1 : account.active().size());
    }

    private static String selected(Setting setting, Diagnostics account) {
        return setting.hypotheses().name(account.selected());
    }

    /** The same round, judged. */
    TapeRound judged(int found) {
        return new TapeRound(round, word, origin, source, answer, found, selected, active);
    }

    /** The fields in order, for JSON. */
    List<Object> fields() {
        List<Object> fields = new ArrayList<>(8);
        fields.add(round);
        fields.add(word);
        fields.add(origin);
        fields.add(source);
        fields.add(answer);
        fields.add(marks);
        fields.add(selected);
        fields.add(active);
        return fields;
    }
}
