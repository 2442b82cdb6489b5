package io.refeed.game.referee;

import io.refeed.game.Outputs;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.game.WordSet;
import java.util.List;

/** Judges rounds against all targets of a game at once. Not safe for use by several threads. */
final class Judgement {
    private final List<Score> scores;
    private final UnwinnableRounds doom;
    private final Certificate certificate;
    private final boolean noisy;

    private int mistakes;
    private int invalid;
    private int offTarget;
    private int lastMistake;
    private int distinctAtLastMistake;
    private boolean wasInvalid;
    private boolean wasOffTarget;
    private boolean wasMistake;
    private boolean wasIllegal;

    /** @param certified tells who gave the answers, if Theorem 6.1 promises them a certificate; else null */
    Judgement(List<Target> targets, Setting setting, Authorship certified, boolean noisy) {
        this.scores = targets.stream().map(target -> new Score(target, setting)).toList();
        this.doom = UnwinnableRounds.of(targets, setting);
        this.certificate =
                certified != null && targets.size() == 1 ? new Certificate(setting, targets.get(0), certified) : null;
        this.noisy = noisy;
    }

    /**
     * Takes the next round.
     *
     * @param shown the words shown so far, this round's included
     * @param outputs the answers before this round's
     */
    void add(Fact fact, WordSet shown, Outputs outputs, Violations violations, Setting setting) {
        wasInvalid = false;
        wasIllegal = false;
        wasOffTarget = false;
        wasMistake = false;
        for (Score score : scores) {
            score.add(fact, shown);
            wasInvalid |= score.wasInvalid();
            wasMistake |= score.wasMistake();
            wasOffTarget |= score.wasOffTarget();
            wasIllegal |= score.wasIllegal();
        }
        doom.add(fact.word());
        invalid += wasInvalid ? 1 : 0;
        offTarget += wasOffTarget ? 1 : 0;
        if (wasMistake) {
            mistakes++;
            lastMistake = fact.round();
            distinctAtLastMistake = fact.distinct();
        }
        if (certificate != null) {
            certificate.add(fact, wasMistake, wasIllegal, outputs);
        }
        if (wasIllegal && !(noisy && fact.noise())) {
            String word =
                    fact.word() == 0 ? "the word" : Quotes.word(setting.domain().spell(fact.word()));
            violations.add(new Violation(
                    fact.round(),
                    Violation.Code.ILLEGAL_WORD,
                    word + " is neither in the target nor an earlier output"));
        }
    }

    List<Target> targets() {
        return scores.stream().map(Score::target).toList();
    }

    List<Score> scores() {
        return scores;
    }

    boolean wasInvalid() {
        return wasInvalid;
    }

    boolean wasOffTarget() {
        return wasOffTarget;
    }

    /** Whether the word is neither in every target nor an earlier output, noise included. */
    boolean wasIllegal() {
        return wasIllegal;
    }

    boolean wasMistake() {
        return wasMistake;
    }

    int doomed() {
        return doom.rounds();
    }

    Verdict.Certificate certificate() {
        return certificate == null ? null : certificate.result();
    }

    /** The figures over the rounds that are such for at least one target. */
    Verdict.OfTarget over() {
        boolean legal = scores.stream().allMatch(score -> score.firstIllegal() == 0);
        int coverage = scores.stream().mapToInt(Score::coverage).min().orElseThrow();
        return new Verdict.OfTarget(legal, mistakes, invalid, offTarget, lastMistake, distinctAtLastMistake, coverage);
    }
}
