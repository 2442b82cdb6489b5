package io.refeed.game.referee;

import io.refeed.game.Status;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a game has shown so far. Every figure is over the answered rounds.
 *
 * @param status how far the game has come
 * @param reason why it did not finish, where no violation tells; else null
 * @param rounds the number of answered rounds
 * @param repeated the number of answers that had been shown as words
 * @param distinct the number of distinct words shown
 * @param replayed the number of words that the adversary chose to repeat
 * @param echoed the number of words that equal an earlier output
 * @param over the figures that need a target, over the rounds that are such for at least one target; null as long as
 *     the targets are not settled
 * @param targets the same for each target by name, if there are two or more; else empty
 * @param certificate the certificate, null if the game has none
 * @param doomed the number of rounds in which no answer would have been right for every target
 * @param findings what the theorem of the adversary says of the game, a plain tree; under {@code measures} the
 *     measures, if they were asked for; under {@code detectors} what each detector was worth
 * @param violationCount the number of violations
 * @param violations the first {@value #LISTED} of them
 */
public record Verdict(
        Status status,
        String reason,
        int rounds,
        int repeated,
        int distinct,
        int replayed,
        int echoed,
        OfTarget over,
        Map<String, OfTarget> targets,
        Certificate certificate,
        int doomed,
        Map<String, Object> findings,
        int violationCount,
        List<Violation> violations) {

    /** How many violations a verdict lists; of more it gives the number alone. */
    public static final int LISTED = 100;

    /** Copies the collections. */
    public Verdict {
        targets = new LinkedHashMap<>(targets);
        findings = new LinkedHashMap<>(findings);
        violations = List.copyOf(violations);
    }

    /**
     * The figures that depend on the target.
     *
     * @param legal whether every word was in the target or an earlier output
     * @param mistakes the number of answers that are invalid or repeated
     * @param invalid the number of answers that are not in the target
     * @param offTarget the number of words that are not in the target
     * @param lastMistake the round of the last mistake, 0 if there was none
     * @param distinctAtLastMistake the number of distinct words shown by then
     * @param coverage the greatest k such that the target's first k words have all been shown
     */
    public record OfTarget(
            boolean legal,
            int mistakes,
            int invalid,
            int offTarget,
            int lastMistake,
            int distinctAtLastMistake,
            int coverage) {}

    /**
     * The state of the certificate.
     *
     * @param status one of {@link #STATUSES}
     * @param round the round it was reached in, or that makes it void: that of the first illegal word, or of the first answer
     *     that was not the generator's own; 0 if not yet
     * @param mistake the mistake that violates it, 0 if none does
     * @param reason why it is void although every word was legal; else null
     */
    public record Certificate(String status, int round, int mistake, String reason) {
        /** What the status may be. */
        public static final List<String> STATUSES = List.of("not-yet", "reached", "violated", "void");

        /** A state that needs no reason. */
        public Certificate(String status, int round, int mistake) {
            this(status, round, mistake, null);
        }

        Map<String, Object> tree() {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("status", status);
            if (round != 0) {
                tree.put("round", (long) round);
            }
            if (mistake != 0) {
                tree.put("mistake", (long) mistake);
            }
            if (reason != null) {
                tree.put("reason", reason);
            }
            return tree;
        }
    }

    /** The same verdict with other violations. */
    public Verdict withViolations(int count, List<Violation> first) {
        return with(reason, count, first);
    }

    /**
     * The same verdict with the reason why the game did not finish; unchanged if it did, or if a violation of the budget
     * tells already.
     *
     * @param why the reason, in whatever words someone gave; null if it is not known
     */
    public Verdict because(String why) {
        boolean told = violations.stream().anyMatch(violation -> violation.code() == Violation.Code.BUDGET);
        return why == null || status != Status.UNFINISHED || told
                ? this
                : with(Quotes.reason(why), violationCount, violations);
    }

    private Verdict with(String why, int count, List<Violation> first) {
        return new Verdict(
                status,
                why,
                rounds,
                repeated,
                distinct,
                replayed,
                echoed,
                over,
                targets,
                certificate,
                doomed,
                findings,
                count,
                first);
    }

    /** Replayed words among all words, rounded half up to six decimals. */
    public BigDecimal contamination() {
        return fraction(replayed, rounds);
    }

    /** A share, rounded half up to six decimals and without needless zeros; 0.0 of nothing. */
    public static BigDecimal fraction(long part, long whole) {
        return fraction(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    static BigDecimal fraction(BigDecimal part, BigDecimal whole) {
        BigDecimal share = whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole, 6, RoundingMode.HALF_UP);
        return plain(share);
    }

    /** A number without needless zeros, but with one decimal at least. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 1 ? plain.setScale(1) : plain;
    }
}
