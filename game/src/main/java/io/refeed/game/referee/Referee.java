package io.refeed.game.referee;

import io.refeed.game.Adversary;
import io.refeed.game.Game;
import io.refeed.game.Origin;
import io.refeed.game.Outputs;
import io.refeed.game.Round;
import io.refeed.game.Setting;
import io.refeed.game.Status;
import io.refeed.game.Target;
import io.refeed.language.HypothesisClass;
import io.refeed.language.WordSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges one game, round by round. The play in memory, the online audit and the audit of a transcript all use this one;
 * it believes nothing but the words, the answers and the languages.
 *
 * <p>Where it is given an adversary of its own, it plays it along and reports every word, origin and source that differ
 * from what the adversary would have chosen. Targets may be settled late: the rounds before are judged then.
 *
 * <p>Not safe for use by several threads; one object a game.
 */
public final class Referee {
    /** The number of rounds in a block of counts, unless someone wants another. */
    public static final int BLOCK = 100;

    private final Setting setting;
    private final boolean noisy;
    private final Authorship certified;
    private final Adversary author;
    private final OriginCheck origins;
    private final DetectorTally detectors;

    private final WordSet shown = new WordSet();
    private final Outputs outputs = new Outputs();
    private final Violations violations = new Violations();
    private final Blocks blocks;
    private final List<Fact> unjudged = new ArrayList<>();
    private final Tally tally = new Tally();
    private Judgement judgement;
    private boolean measured;
    private Measures measures;
    private RoundObserver observer = (round, invalid, repeated, echoed, offTarget) -> {};

    private Referee(Game game, Adversary author, boolean trusted, int blockSize) {
        this.setting = game.setting();
        this.noisy = game.adversary().noisy();
        this.certified = game.certified() ? new Authorship(trusted ? null : game::newGenerator) : null;
        this.author = author;
        this.origins = new OriginCheck(setting, trusted ? null : author);
        this.blocks = new Blocks(blockSize);
        this.detectors = game.detectors().isEmpty() ? null : new DetectorTally(game.detectors(), setting.rounds());
        blocks.detect(detectors);
        if (game.target() != null) {
            settle(List.of(game.target()));
        }
    }

    /** A referee for a game whose adversary is beyond doubt, being played in this program; so is its generator. */
    public static Referee trustingAdversary(Game game, Adversary adversary) {
        return new Referee(game, adversary, true, BLOCK);
    }

    /**
     * A referee that trusts no one: in lockstep it plays the adversary along. With a rate the choices depend on what had
     * come back by then, which only the replayer knows; then sources are checked alone.
     */
    public static Referee trustingNobody(Game game, int blockSize) {
        Adversary shadow = game.pacing().lockstep() ? game.newAdversary() : null;
        return new Referee(game, shadow, false, blockSize);
    }

    /** Whom to tell of each round as it is judged. To be set before the first round. */
    public void observe(RoundObserver judgedRounds) {
        observer = judgedRounds;
    }

    /** Asks for measures beside the verdict. To be called before the first round. */
    public void measure() {
        if (tally.rounds() > 0) {
            throw new IllegalStateException("the game has begun");
        }
        measured = true;
        if (judgement != null) {
            beginMeasures(setting);
        }
    }

    private void beginMeasures(Setting played) {
        measures = new Measures(played, judgement.targets(), blocks.size());
        blocks.measure(measures);
    }

    /** What the detectors said; empty if the game has none. */
    public Optional<DetectorTally> detectors() {
        return Optional.ofNullable(detectors);
    }

    /** Takes what a detector says of a word, before its round or after it. Of several for one round the first counts. */
    public void score(int round, String detector, double score) {
        if (detectors != null) {
            detectors.score(round, detector, score);
        }
    }

    /** The adversary that is played along, if any; for questions only. */
    public Optional<Adversary> shadow() {
        return origins.shadow();
    }

    /** The answers that have counted so far. */
    public Outputs outputs() {
        return outputs;
    }

    /** Whether the targets are known. */
    public boolean settled() {
        return judgement != null;
    }

    /** The number of answered rounds so far. */
    public int rounds() {
        return tally.rounds();
    }

    /** The targets, empty as long as they are not settled. */
    public List<Target> targets() {
        return judgement == null ? List.of() : judgement.targets();
    }

    /** The class: as the adversary has written it so far, if it does so while it plays. */
    public HypothesisClass hypotheses() {
        return written().orElse(setting.hypotheses());
    }

    private Optional<HypothesisClass> written() {
        return author == null ? Optional.empty() : author.hypotheses();
    }

    /** The class as the adversary has written it, for the record: a plain tree. */
    public Optional<Map<String, Object>> table() {
        return author == null ? Optional.empty() : author.table();
    }

    /** The counts by blocks of rounds. */
    public List<Block> blocks() {
        return blocks.list();
    }

    /** The number of blocks begun so far. */
    public int blockCount() {
        return blocks.count();
    }

    /** One block, counted from 0. */
    public Block block(int place) {
        return blocks.block(place);
    }

    /** Makes the targets known and judges the rounds played so far. May be called once. */
    public void settle(List<Target> targets) {
        if (judgement != null) {
            throw new IllegalStateException("the targets are settled already");
        }
        Setting played = written()
                .map(hypotheses -> new Setting(hypotheses, setting.mode(), setting.rounds()))
                .orElse(setting);
        judgement = new Judgement(targets, played, certified, noisy);
        if (measured && !targets.isEmpty()) {
            beginMeasures(played);
        }
        if (unjudged.isEmpty()) {
            return;
        }
        WordSet before = new WordSet();
        Outputs earlier = new Outputs();
        for (Fact fact : unjudged) {
            before.add(fact.word());
            judge(fact, before, earlier);
            earlier.add(fact.round(), fact.answer());
        }
        unjudged.clear();
    }

    /** Takes the next answered round. Rounds come in order. */
    public void add(Round round) {
        if (round.round() != tally.rounds() + 1) {
            throw new IllegalArgumentException("round " + (tally.rounds() + 1) + " comes next, not " + round.round());
        }
        checkChoice(round);
        boolean echoed = echoed(round.word());
        shown.add(round.word());
        long answer = round.answer();
        boolean repeated = !setting.proper() && answer != Outputs.NONE && shown.contains(answer);
        String unreadable = round.unreadable();
        if (unreadable != null) {
            report(round.round(), Violation.Code.MALFORMED_ANSWER, malformed(unreadable));
        }
        boolean replayed = round.origin() == Origin.REPLAY;
        tally.add(replayed, echoed, repeated);
        blocks.played(replayed, echoed);
        if (detectors != null) {
            detectors.play(replayed);
        }
        Fact fact = new Fact(
                round.round(), round.word(), round.origin() == Origin.NOISE, answer, repeated, echoed, shown.size());
        if (judgement == null) {
            unjudged.add(fact);
        } else {
            judge(fact, shown, outputs);
        }
        outputs.add(round.round(), round.reply());
        settleWithAuthor();
    }

    private void settleWithAuthor() {
        if (judgement == null && author != null && !author.targets().isEmpty()) {
            settle(author.targets());
        }
    }

    /** Tells that the game has ended; targets that the adversary has put off are settled now. */
    public void end() {
        if (judgement == null && author != null) {
            author.end(outputs);
            settleWithAuthor();
        }
    }

    /** Takes the word that no one answered; it counts in no figure. */
    public void addUnanswered(Round round) {
        checkChoice(round);
    }

    /** Reports a violation that was found elsewhere. */
    public void report(int round, Violation.Code code, String detail) {
        violations.add(new Violation(round, code, detail));
    }

    /** The verdict so far. */
    public Verdict verdict(Status status) {
        Map<String, Verdict.OfTarget> each = new LinkedHashMap<>();
        if (judgement != null && judgement.targets().size() > 1) {
            judgement.scores().forEach(score -> each.put(score.target().name(), score.result()));
        }
        return new Verdict(
                status,
                null,
                tally.rounds(),
                tally.repeated(),
                shown.size(),
                tally.replayed(),
                tally.echoed(),
                judgement == null ? null : judgement.over(),
                each,
                judgement == null ? null : judgement.certificate(),
                judgement == null ? 0 : judgement.doomed(),
                findings(),
                violations.count(),
                violations.first());
    }

    private Map<String, Object> findings() {
        Map<String, Object> findings =
                new LinkedHashMap<>(judgement == null || author == null ? Map.of() : author.findings());
        if (measures != null) {
            findings.put("measures", measures.tree());
        }
        if (detectors != null) {
            findings.put("detectors", detectors.tree());
        }
        return findings;
    }

    private void judge(Fact fact, WordSet before, Outputs earlier) {
        judgement.add(fact, before, earlier, violations, setting);
        blocks.judged(judgement.wasOffTarget(), judgement.wasMistake());
        if (measures != null) {
            measures.add(fact, judgement, earlier);
            observer.measured(measures::gauge);
        }
        observer.judged(fact.round(), judgement.wasInvalid(), fact.repeated(), fact.echoed(), judgement.wasOffTarget());
    }

    private boolean echoed(long word) {
        if (!setting.proper()) {
            return outputs.contains(word);
        }
        HypothesisClass hypotheses = hypotheses();
        for (int i = 0; i < outputs.distinctCount(); i++) {
            if (hypotheses.language((int) outputs.distinct(i)).contains(word)) {
                return true;
            }
        }
        return false;
    }

    private void checkChoice(Round round) {
        origins.fault(round, outputs).ifPresent(fault -> report(round.round(), Violation.Code.WRONG_ORIGIN, fault));
    }

    private String malformed(String spelling) {
        return "\"" + Quotes.answer(spelling) + "\" is no "
                + (setting.proper()
                        ? "hypothesis of the class"
                        : "word of the domain " + setting.domain().name());
    }
}
