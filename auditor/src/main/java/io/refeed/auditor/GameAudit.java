package io.refeed.auditor;

import io.refeed.game.Game;
import io.refeed.game.Mode;
import io.refeed.game.Round;
import io.refeed.game.Status;
import io.refeed.game.referee.NextWord;
import io.refeed.game.referee.Referee;
import io.refeed.game.referee.Verdict;
import io.refeed.game.referee.Violation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MalformedException;
import io.refeed.protocol.json.Trees;
import io.refeed.protocol.log.GameLog;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamWord;
import io.refeed.protocol.message.Truth;
import java.util.ArrayList;
import java.util.List;

/**
 * One game under audit: takes its events, knows the verdict. Topics may come in any order, each in the order of its
 * offsets; what comes before the truth waits.
 *
 * <p>Whatever goes wrong in here stays in here: a game that cannot be judged says so in its verdict.
 *
 * <p>Not safe for use by several threads.
 */
final class GameAudit implements GameLog.Listener {
    private final AnnouncedGames rules;
    private final int blockSize;
    private final Card card;
    private final LogViolations violations = new LogViolations();
    private List<Event> waiting = new ArrayList<>();

    private Truth truth;
    private GameLog log;
    private Referee referee;
    private Game game;
    private StreamEnd end;
    private boolean broken;
    private String fault;
    private boolean unanswered;
    private boolean closed;
    private int blocksWritten;
    private boolean blocksSettled;

    GameAudit(Card card, AnnouncedGames rules, int blockSize) {
        this.card = card;
        this.rules = rules;
        this.blockSize = blockSize;
    }

    String name() {
        return card.game();
    }

    /** Whether another card of this game says the same as the first, which is the one that holds. */
    boolean agrees(Card other) {
        return card.equals(other);
    }

    Mode mode() {
        return card.mode();
    }

    /** Takes the next event of the game. */
    void add(Event event) {
        if (end == null && event.message() instanceof StreamEnd first) {
            end = first;
        }
        try {
            if (event.message() instanceof Truth told) {
                truth(told);
            } else if (waiting != null) {
                waiting.add(event);
            } else if (!broken) {
                apply(event);
            }
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private void truth(Truth told) {
        if (truth == null) {
            truth = told;
            open();
        } else if (!truth.settled() && told.settled()) {
            truth = told;
        }
    }

    private void open() {
        game = rules.game(card, truth);
        referee = Referee.trustingNobody(game, blockSize);
        if (truth.measures()) {
            referee.measure();
        }
        blocksSettled = referee.settled();
        log = new GameLog(game.setting(), game.pacing().lockstep(), false, this);
        List<Event> held = waiting;
        waiting = null;
        held.forEach(this::apply);
    }

    private void apply(Event event) {
        if (event.topic() == Topic.OUTPUTS) {
            if (event.fault() == null) {
                log.output(event.offset(), (Output) event.message());
            } else {
                log.malformedOutput(event.offset(), event.fault());
            }
        } else if (event.fault() != null) {
            String topic = event.topic().name("");
            violation(new Violation(0, Violation.Code.MALFORMED, topic + ": " + event.fault()));
        } else if (event.message() instanceof StreamWord word) {
            log.word(word);
        } else if (event.message() instanceof Provenance provenance) {
            log.provenance(provenance);
        } else if (event.message() instanceof StreamEnd end) {
            log.end(end);
        }
    }

    @Override
    public void round(Round round) {
        referee.add(round);
    }

    @Override
    public void unanswered(Round round) {
        unanswered = true;
        referee.addUnanswered(round);
    }

    @Override
    public void violation(Violation violation) {
        violations.add(violation);
    }

    /** Why the game cannot be opened though card and truth are here, or null. */
    String fault() {
        return broken && referee == null ? fault : null;
    }

    /** Whether every record that the verdict needs is here. */
    boolean complete() {
        return referee != null && truth.settled() && end != null && (broken || log.complete());
    }

    /** The offset in the outputs before which everything must have been read for the verdict to be final. */
    long seen() {
        return end.seen();
    }

    /** Makes the verdict final. Nothing may be added afterwards. */
    void close() {
        closed = true;
        try {
            if (!broken) {
                settle();
            }
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    /** Targets that were settled late must be those of the truth; where no adversary was played along, they are. */
    private void settle() {
        if (end.status() == Status.UNFINISHED && !unanswered) {
            int next = referee.rounds() + 1;
            NextWord.missing(game, referee.outputs(), referee.rounds())
                    .ifPresent(reason -> violation(new Violation(next, Violation.Code.BUDGET, reason)));
        }
        referee.end();
        if (!referee.settled() && !truth.targets().isEmpty()) {
            referee.settle(AnnouncedGames.targets(game.setting(), truth));
        } else if (game.target() == null) {
            List<Truth.Named> own = referee.targets().stream()
                    .map(target -> new Truth.Named(target.name(), target.form()))
                    .toList();
            compare("names the targets", truth.targets(), own);
            compare("has the table", truth.table(), referee.table().orElse(null));
        }
    }

    private void compare(String what, Object told, Object own) {
        if (!Trees.write(tree(told)).equals(Trees.write(tree(own)))) {
            violation(new Violation(
                    0,
                    Violation.Code.WRONG_ORIGIN,
                    "the truth " + what + " " + Trees.write(tree(told)) + "; the adversary would settle for "
                            + Trees.write(tree(own))));
        }
    }

    private static Object tree(Object told) {
        if (!(told instanceof List<?> list)) {
            return told;
        }
        List<Object> trees = new ArrayList<>();
        for (Object named : list) {
            trees.add(named instanceof Truth.Named target ? List.of(target.name(), target.is()) : named);
        }
        return trees;
    }

    private void fail(RuntimeException e) {
        broken = true;
        waiting = null;
        fault = e instanceof MalformedException ? e.getMessage() : e.toString();
        violation(new Violation(0, Violation.Code.MALFORMED, "the game cannot be judged: " + fault));
    }

    /** The verdict so far; null as long as the truth is unknown. */
    Verdict verdict() {
        return referee == null ? null : violations.addTo(referee.verdict(closed ? end.status() : Status.RUNNING));
    }

    /** Hands over the blocks that are full, or settled, since it was called last; of a closed game also the last one. */
    void writeBlocks(AuditSink findings) {
        if (referee == null) {
            return;
        }
        if (!blocksSettled && referee.settled()) {
            blocksSettled = true;
            blocksWritten = 0;
        }
        int full = closed ? referee.blockCount() : referee.rounds() / blockSize;
        while (blocksWritten < full) {
            findings.block(card.game(), truth.id(), referee.block(blocksWritten++));
        }
    }

    void writeVerdict(AuditSink findings) {
        Verdict verdict = verdict();
        if (verdict != null) {
            findings.verdict(card.game(), truth.id(), verdict);
        }
    }
}
