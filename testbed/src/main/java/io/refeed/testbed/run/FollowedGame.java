package io.refeed.testbed.run;

import io.refeed.game.Adversary;
import io.refeed.game.Game;
import io.refeed.game.Round;
import io.refeed.game.Setting;
import io.refeed.game.Status;
import io.refeed.game.referee.Referee;
import io.refeed.game.referee.Verdict;
import io.refeed.game.referee.Violation;
import io.refeed.language.spec.SpecException;
import io.refeed.protocol.Topic;
import io.refeed.protocol.json.VerdictJson;
import io.refeed.protocol.log.GameLog;
import io.refeed.protocol.message.EndCause;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamRecord;
import io.refeed.protocol.message.StreamWord;
import io.refeed.protocol.message.Suspicion;
import io.refeed.protocol.message.Truth;
import io.refeed.testbed.experiment.PlannedGame;
import io.refeed.testbed.result.GameRecorder;
import io.refeed.testbed.result.Interruption;
import io.refeed.testbed.result.ResultWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One game of a run, followed through the topics, and what the auditor says of it. Judges its rounds with a referee of its own,
 * so that the auditor need not be believed, and hands them on to the results as they close. What it knows of the rounds is
 * forgotten when the game is written. Not safe for use by several threads.
 */
final class FollowedGame implements AutoCloseable {
    private final PlannedGame planned;
    private final String name;
    private final String player;
    private final ArrivedAnswers answers = new ArrivedAnswers();
    private final ResultWriter results;
    private GameLog log;
    private Referee referee;
    private GameRecorder recorder;
    private Map<String, Object> online = Map.of();
    private Verdict last;
    private boolean removed;
    private long lastSign = System.nanoTime();

    /**
     * @param results takes its rounds
     * @param violations is told of what only the log shows: the round, and what is wrong
     */
    FollowedGame(Announcement announcement, ResultWriter results, ViolationListener violations) {
        this.results = results;
        this.planned = announcement.planned();
        this.name = announcement.wireName();
        this.player = announcement.card().player();
        Game game = planned.game();
        this.referee = Referee.trustingNobody(game, Referee.BLOCK);
        if (announcement.truth().measures()) {
            referee.measure();
        }
        this.log = new GameLog(
                game.setting(), game.pacing().lockstep(), announcement.card().diagnostics(), new GameLog.Listener() {
                    @Override
                    public void round(Round round) {
                        recorder().round(round);
                        referee.add(round);
                    }

                    @Override
                    public void unanswered(Round round) {
                        recorder().round(round);
                        referee.addUnanswered(round);
                    }

                    @Override
                    public void violation(Violation violation) {
                        referee.report(violation.round(), violation.code(), violation.detail());
                        violations.violation(FollowedGame.this, violation);
                    }

                    @Override
                    public long answer(int round) {
                        return referee.outputs().at(round);
                    }
                });
    }

    /** Is told of violations that only the log shows. */
    interface ViolationListener {
        void violation(FollowedGame game, Violation violation);
    }

    /** Begun with the first round, so that a game that waits takes no room. */
    private GameRecorder recorder() {
        if (recorder == null) {
            recorder = results.record(game());
            referee.observe(recorder);
        }
        return recorder;
    }

    Game game() {
        return planned.game();
    }

    /** Its name on the wire. */
    String name() {
        return name;
    }

    /** The player that its card names. */
    String player() {
        return player;
    }

    /** What came as answers. */
    ArrivedAnswers answers() {
        return answers;
    }

    /** Its records so far, null if it is written. */
    GameLog log() {
        return log;
    }

    /** Takes a record of topic {@code provenance}. */
    void provenance(Provenance record) {
        if (log != null) {
            log.provenance(record);
        }
    }

    /** Takes a record of topic {@code stream}. */
    void stream(StreamRecord record) {
        if (log != null && record instanceof StreamWord word) {
            log.word(word);
        } else if (log != null && record instanceof StreamEnd end) {
            log.end(end);
        }
    }

    /** Takes a record of topic {@code outputs}. */
    void output(long offset, Output record) {
        if (log != null) {
            log.output(offset, record);
        }
    }

    /** Takes a record of topic {@code outputs} that could not be read. */
    void malformedOutput(long offset, String reason) {
        if (log != null) {
            log.malformedOutput(offset, reason);
        }
    }

    /** Takes a record of topic {@code suspicions}. */
    void suspicion(Suspicion record) {
        if (log != null) {
            referee.score(record.round(), record.detector(), record.score());
        }
    }

    /** How many records of a topic wait for others. */
    int held(Topic topic) {
        return log == null ? 0 : log.held(topic);
    }

    /** Something has come of it. */
    void sign(long nanoTime) {
        lastSign = nanoTime;
    }

    /** When something came of it last, by {@link System#nanoTime}. */
    long lastSign() {
        return lastSign;
    }

    /** What the adversary says its targets were; needed where it cannot be played along. */
    void truth(Truth truth) {
        if (!truth.settled() || isWritten() || referee.settled()) {
            return;
        }
        if (!game().pacing().lockstep() && !truth.targets().isEmpty()) {
            try {
                Setting setting = game().setting();
                referee.settle(truth.targets().stream()
                        .map(named -> setting.target(named.name(), named.is()))
                        .toList());
            } catch (SpecException e) {
                // Someone else wrote this; the replayer's own record settles the game.
            }
        }
    }

    /** The auditor's latest verdict, a plain tree; with the game's id in place of its name on the wire. */
    void verdict(Map<String, Object> tree) {
        if (isWritten()) {
            return;
        }
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("game", planned.game().id());
        tree.forEach((key, value) -> {
            if (!key.equals("game") && !key.equals("id")) {
                named.put(key, value);
            }
        });
        online = named;
    }

    /** Someone removed the game from the broker. */
    void removed() {
        removed = true;
    }

    /** Whether someone removed the game from the broker. */
    boolean isRemoved() {
        return removed;
    }

    /** The verdict so far, by this program's own referee. */
    Verdict verdict() {
        return isWritten() ? last : referee.verdict(log.status());
    }

    /** The auditor's verdict, empty as long as there is none. */
    Map<String, Object> onlineVerdict() {
        return online;
    }

    /** Whether every record has come that the transcript needs. */
    boolean complete() {
        if (isWritten()) {
            return true;
        }
        if (log.complete()) {
            referee.end();
        }
        return log.complete() && (referee.settled() || log.overflown());
    }

    /** Whether the auditor has closed the game, and agrees with what the log says. */
    boolean agreed() {
        return isWritten() || (complete() && disagreement().isEmpty());
    }

    /**
     * The figures in which the auditor's verdict differs from that of this program's own referee; all, as long as the
     * auditor has not closed the game. Violations are the auditor's to report: it reads topics that no one else does.
     */
    List<String> disagreement() {
        List<String> fields = new ArrayList<>();
        if (log.overflown() && Status.UNFINISHED.label().equals(online.get("status"))) {
            // Where each of the two gave up depends on how far it had read.
            return fields;
        }
        VerdictJson.of(verdict(), planned.game().id()).tree().forEach((key, value) -> {
            if (key.equals(DetectorAgreement.KEY)) {
                if (!DetectorAgreement.holds(value, online.get(key))) {
                    fields.add(key);
                }
            } else if (!key.startsWith("violation") && !String.valueOf(value).equals(String.valueOf(online.get(key)))) {
                fields.add(key);
            }
        });
        return fields;
    }

    /** Whether the game is over because no one answered its first word. */
    boolean nobodyAnswered() {
        return log.end() != null
                && log.end().cause() == EndCause.PATIENCE
                && log.end().rounds() == 0;
    }

    /** Completes the transcript, with the auditor's verdict. */
    void write() {
        try (GameRecorder finishing = recorder()) {
            finishing.finish(online, referee);
        }
        last = verdict();
        recorder = null;
        referee = null;
        log = null;
    }

    /**
     * Completes the transcript with what has been played so far and the verdict of this program's own referee: the auditor has none yet.
     *
     * @param reason why it is not played on
     */
    void abandon(String reason) {
        referee.end();
        boolean over = log.complete()
                || referee.rounds() == game().setting().rounds()
                || referee.shadow().map(Adversary::over).orElse(false);
        Status status = log.complete() ? log.status() : over ? Status.FINISHED : Status.UNFINISHED;
        Map<String, Object> verdict =
                VerdictJson.of(referee.verdict(status), game().id()).tree();
        online = over ? verdict : Interruption.mark(verdict, reason);
        write();
    }

    /** Whether its transcript is written. */
    boolean isWritten() {
        return last != null;
    }

    /** Gives up what is not written. */
    @Override
    public void close() {
        if (recorder != null) {
            recorder.close();
        }
    }
}
