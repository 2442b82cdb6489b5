package io.refeed.protocol.log;

import io.refeed.game.Round;
import io.refeed.game.Setting;
import io.refeed.game.Status;
import io.refeed.game.referee.Quotes;
import io.refeed.game.referee.Violation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamWord;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;

/**
 * Folds the records of one game, topic by topic in the order of their offsets, into rounds.
 *
 * <p>Records of different topics may come in any order; the rounds that come out are the same. Of several provenance,
 * stream or end records of a round the first counts. The answer that counts is the first at or after the {@code seen} of
 * its round; an answer is judged only when a later {@code seen} (or the end mark's) lies beyond it, which tells that the
 * replayer has folded it. So nothing that is handed out is ever taken back.
 *
 * <p>Not safe for use by several threads; one object a game.
 */
public final class GameLog {
    /** Takes what the log adds up to. */
    public interface Listener {
        /** The next round, complete. */
        void round(Round round);

        /** The word that no one answered; comes after the last round. */
        void unanswered(Round round);

        /** A record that the rules of the log forbid. */
        void violation(Violation violation);

        /**
         * The answer of a round that was handed out, as a number; {@link io.refeed.game.Outputs#NONE} if it could not be
         * read. Whoever takes rounds keeps their answers, so that the log need not.
         */
        long answer(int round);
    }

    private final Setting setting;
    private final boolean lockstep;
    private final boolean keepDiagnostics;
    private final Listener listener;

    private final Int2ObjectMap<Provenance> provenances = new Int2ObjectOpenHashMap<>();
    private final Int2ObjectMap<String> words = new Int2ObjectOpenHashMap<>();
    private final UnjudgedAnswers answers;
    private final RoundOfRecords rounds;
    private final CountedAnswers counted;

    private int lastProvenance;
    private int handedOut;
    private long horizon;
    private StreamEnd end;
    private boolean unansweredHandedOut;
    private boolean resigned;

    /**
     * @param lockstep whether every word waits for the answer before it, so that its {@code seen} must follow that answer
     * @param keepDiagnostics whether the rounds shall carry what players told of themselves
     */
    public GameLog(Setting setting, boolean lockstep, boolean keepDiagnostics, Listener listener) {
        this.setting = setting;
        this.lockstep = lockstep;
        this.keepDiagnostics = keepDiagnostics;
        this.listener = listener;
        this.counted = new CountedAnswers(setting, listener::answer);
        this.answers = new UnjudgedAnswers(setting.rounds());
        this.rounds = new RoundOfRecords(setting);
    }

    /** Takes a record of topic {@code provenance}. */
    public void provenance(Provenance record) {
        int round = record.round();
        if (complete() || refused(round, record.word(), "provenance")) {
            return;
        }
        Provenance known = round <= handedOut ? null : provenances.putIfAbsent(round, record);
        String first = round <= handedOut ? counted.provenanceWord(round) : known == null ? null : known.word();
        if (first != null) {
            compare(round, first, record.word(), "provenance");
            return;
        }
        String word = words.get(round);
        if (word != null) {
            compare(round, word, record.word(), "provenance");
        }
        lastProvenance = Math.max(lastProvenance, round);
        if (end == null) {
            horizon = Math.max(horizon, record.seen());
        }
        advance();
    }

    /** Takes a word of topic {@code stream}. */
    public void word(StreamWord record) {
        int round = record.round();
        if (!wanted(round) || refused(round, record.word(), "stream")) {
            return;
        }
        String first = round <= handedOut ? counted.word(round) : words.putIfAbsent(round, record.word());
        if (first != null) {
            compare(round, first, record.word(), "stream");
            return;
        }
        Provenance provenance = provenances.get(round);
        if (provenance != null) {
            compare(round, record.word(), provenance.word(), "provenance");
        }
        advance();
    }

    /** The end mark closes the stream: after it come, if anything, the words of rounds that it counts and that are missing. */
    private boolean wanted(int round) {
        return end == null || (round > handedOut && round <= end.rounds() && !words.containsKey(round));
    }

    /** Takes an end mark of topic {@code stream}. */
    public void end(StreamEnd record) {
        if (end == null) {
            end = record;
            horizon = record.seen();
            answers.endBefore(record.seen());
            advance();
        }
    }

    /** Takes a record of topic {@code outputs}. */
    public void output(long offset, Output record) {
        place(Placed.of(offset, record, setting, keepDiagnostics));
    }

    /** Takes a record of topic {@code outputs} that could not be read. */
    public void malformedOutput(long offset, String reason) {
        place(Placed.malformed(offset, reason));
    }

    private void place(Placed placed) {
        if (isNoUse(placed.offset())) {
            return;
        }
        if (answers.add(placed)) {
            advance();
        } else {
            report(0, Violation.Code.MALFORMED, "outputs: more answers than can be held until they are judged");
        }
    }

    /** Whether a record of topic {@code outputs} at an offset makes no difference any more. */
    public boolean isNoUse(long offset) {
        return answers.overflown() || (end != null && offset >= end.seen());
    }

    /** Whether there were more answers than could be held, so that what counts cannot be told from some offset on. */
    public boolean overflown() {
        return answers.overflown();
    }

    /** Whether the end mark and everything before it has come, or what is missing was too much to hold. */
    public boolean complete() {
        return end != null
                && (answers.overflown() || (handedOut >= end.rounds() && (unansweredHandedOut || !awaitsUnanswered())));
    }

    /** How the game ended, {@link Status#RUNNING} as long as something is missing. */
    public Status status() {
        return !complete() ? Status.RUNNING : overflown() ? Status.UNFINISHED : end.status();
    }

    /** The end mark, or null if it has not come. */
    public StreamEnd end() {
        return end;
    }

    /** The number of rounds handed out so far. */
    public int rounds() {
        return handedOut;
    }

    /** How many records of a topic are held until those of other topics come that belong to the same rounds. */
    public int held(Topic topic) {
        return switch (topic) {
            case PROVENANCE -> provenances.size();
            case STREAM -> words.size();
            case OUTPUTS -> answers.size() + counted.unsettled();
            default -> 0;
        };
    }

    private boolean awaitsUnanswered() {
        return words.containsKey(end.rounds() + 1);
    }

    private void advance() {
        judge();
        handOut();
    }

    private void judge() {
        while (answers.firstIsBefore(horizon) && judge(answers.first())) {
            answers.removeFirst();
        }
    }

    /** Whether the answer could be judged; if not, the provenance of its round is still to come. */
    private boolean judge(Placed placed) {
        if (placed.output() == null) {
            report(0, Violation.Code.MALFORMED, placed.fault());
            return true;
        }
        Output output = placed.output();
        int round = output.round();
        if (counted.has(round)) {
            if (!counted.same(round, output)) {
                report(round, Violation.Code.CONFLICTING_OUTPUT, "a second answer differs from the first");
            }
            return true;
        }
        Provenance provenance = provenances.get(round);
        if (provenance == null && provenanceWillCome(round)) {
            return false;
        }
        if (provenance == null || placed.offset() < provenance.seen()) {
            report(round, Violation.Code.EARLY_OUTPUT, "an answer before its word could be known");
        } else if (output.resigned() == null) {
            counted.put(placed);
        } else if (!resigned) {
            resigned = true;
            report(round, Violation.Code.BUDGET, output.resigned());
        }
        return true;
    }

    private boolean provenanceWillCome(int round) {
        return end == null ? round <= lastProvenance : round <= end.rounds() || words.containsKey(round);
    }

    private void handOut() {
        int most = end == null ? Integer.MAX_VALUE : end.rounds();
        while (handedOut < most) {
            int round = handedOut + 1;
            Provenance provenance = provenances.get(round);
            String word = words.get(round);
            if (provenance == null || word == null || !counted.has(round)) {
                return;
            }
            checkSeen(provenance);
            handedOut = round;
            provenances.remove(round);
            words.remove(round);
            Placed placed = counted.take(round);
            Round played = rounds.answered(word, provenance, placed);
            counted.settle(played, word, provenance.word(), placed.offset());
            listener.round(played);
        }
        if (end == null || unansweredHandedOut || !awaitsUnanswered()) {
            return;
        }
        Provenance provenance = provenances.get(most + 1);
        if (provenance != null) {
            checkSeen(provenance);
            unansweredHandedOut = true;
            listener.unanswered(rounds.unanswered(words.get(most + 1), provenance));
        }
    }

    private void checkSeen(Provenance provenance) {
        long expected = counted.lastOffset() + 1;
        if (lockstep && provenance.round() > 1 && provenance.seen() != expected) {
            report(
                    provenance.round(),
                    Violation.Code.WRONG_ORIGIN,
                    "seen is " + provenance.seen() + "; the answer before ends at " + expected);
        }
    }

    /** A round that the game does not have, or a word that the domain does not have, is of no use to anyone. */
    private boolean refused(int round, String word, String topic) {
        if (round > setting.rounds()) {
            report(round, Violation.Code.MALFORMED, topic + ": the game has only " + setting.rounds() + " rounds");
            return true;
        }
        if (setting.domain().word(word) == 0) {
            report(
                    round,
                    Violation.Code.MALFORMED,
                    topic + ": no word of the domain " + setting.domain().name());
            return true;
        }
        return false;
    }

    private void compare(int round, String first, String second, String topic) {
        if (!first.equals(second)) {
            report(
                    round,
                    Violation.Code.CONFLICTING_WORD,
                    topic + ": \"" + Quotes.word(second) + "\" after \"" + Quotes.word(first) + "\"");
        }
    }

    private void report(int round, Violation.Code code, String detail) {
        listener.violation(new Violation(round, code, detail));
    }
}
