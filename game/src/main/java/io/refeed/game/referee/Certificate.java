package io.refeed.game.referee;

import io.refeed.game.Outputs;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.language.Domain;
import io.refeed.language.HypothesisClass;
import io.refeed.language.Language;
import io.refeed.language.LanguageTooLargeException;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;

/**
 * The round from which on Witness Protection must make no more mistakes (Lemmas 6.3 and 6.5 of the paper), computed from
 * the transcript and the languages alone.
 *
 * <p>Let z be the least index whose language equals the target's. For each j &lt; z that is active in round z, let w_j be
 * the least word of the target that neither h_j contains nor was an output before round z. The round is the greatest of z
 * and the first rounds that show each w_j: a protected w_j is not an output when it is shown, so it becomes sure and ends
 * j; and a j without w_j never stands in the target's way.
 *
 * <p>The lemmas speak of answers that Witness Protection gave. A mistake from that round on violates them if all answers up
 * to it are its own; if not, they promise nothing.
 *
 * <p>Not safe for use by several threads.
 */
final class Certificate {
    private final HypothesisClass hypotheses;
    private final Target target;
    private final Authorship authorship;
    private final int z;
    private final LongArrayList sure = new LongArrayList();
    private final LongOpenHashSet awaited = new LongOpenHashSet();

    /** Whether some w_j lies beyond the longest words of the domain, so that it can never be shown. */
    private boolean unreachable;

    private int reached;
    private int mistake;
    private int foreign;
    private int illegal;

    Certificate(Setting setting, Target target, Authorship authorship) {
        this.hypotheses = setting.hypotheses();
        this.target = target;
        this.authorship = authorship;
        this.z = leastEqual(hypotheses, target);
    }

    private static int leastEqual(HypothesisClass hypotheses, Target target) {
        int index = hypotheses.index(target.name());
        for (int i = 1; i < index; i++) {
            if (hypotheses.language(i).sameAs(target.language())) {
                return i;
            }
        }
        return index;
    }

    /**
     * Takes the next round.
     *
     * @param outputs the answers before this round's
     */
    void add(Fact fact, boolean wasMistake, boolean wasIllegal, Outputs outputs) {
        if (wasIllegal && illegal == 0) {
            illegal = fact.round();
            authorship.forget();
        }
        if (fact.round() <= z && !fact.echoed()) {
            sure.add(fact.word());
        }
        if (fact.round() == z) {
            await(outputs);
        } else {
            awaited.remove(fact.word());
        }
        if (reached == 0 && fact.round() >= z && awaited.isEmpty() && !unreachable) {
            reached = fact.round();
        }
        if (mistake == 0 && illegal == 0) {
            authorship.add(fact.word());
            if (reached != 0 && wasMistake) {
                mistake = fact.round();
                foreign = authorship.firstForeign(outputs, fact.answer());
            }
        }
    }

    private void await(Outputs outputs) {
        for (int j = 1; j < z; j++) {
            Language rival = hypotheses.language(j);
            if (sure.longStream().allMatch(rival::contains)) {
                long witness = target.language().nextOutside(Domain.NONE, rival);
                while (outputs.contains(witness)) {
                    witness = target.language().nextOutside(witness, rival);
                }
                if (witness != Domain.NONE) {
                    awaited.add(witness);
                } else {
                    unreachable |= isSeparatedFarOut(rival);
                }
            }
        }
        sure.clear();
        sure.trim();
    }

    /** A difference without a next word may still be infinite, where the domain bounds its words. */
    private boolean isSeparatedFarOut(Language rival) {
        if (hypotheses.domain().isPositional()) {
            return false;
        }
        try {
            return target.language().minus(rival).isInfinite();
        } catch (LanguageTooLargeException e) {
            // Nothing is promised that cannot be proved.
            return true;
        }
    }

    Verdict.Certificate result() {
        if (illegal != 0) {
            return new Verdict.Certificate("void", illegal, 0);
        }
        if (foreign != 0) {
            return new Verdict.Certificate("void", foreign, 0, "someone else answered round " + foreign);
        }
        if (reached == 0) {
            return new Verdict.Certificate("not-yet", 0, 0);
        }
        return mistake == 0
                ? new Verdict.Certificate("reached", reached, 0)
                : new Verdict.Certificate("violated", reached, mistake);
    }
}
