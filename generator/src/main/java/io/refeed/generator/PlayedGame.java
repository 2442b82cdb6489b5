package io.refeed.generator;

import io.refeed.game.Status;
import io.refeed.game.Turn;
import io.refeed.language.Domain;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.StreamWord;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One game as its player sees it: words come in, answers go out.
 *
 * <p>While the log is loaded, words are only noted, so that a game that ended long ago is not played again. Then the
 * generator gets them all, and those answers are sent that may still be wanted: in lockstep the newest, because a word
 * is not chosen before the answer to the one before has counted; with a rate all that do not lie in the log. A player
 * that recalls is told the answers that lie in the log, and not asked again. An answer that comes later is sent when it comes, if it
 * is still wanted then.
 *
 * <p>Not safe for use by several threads.
 */
final class PlayedGame {
    private static final Logger LOG = LoggerFactory.getLogger(PlayedGame.class);

    /** How many words that came too early are kept. In a sound log words come in order. */
    static final int AHEAD = 1000;

    private final Card card;
    private final Session session;
    private final Consumer<Output> sink;
    private final List<Turn> noted = new ArrayList<>();
    private final Int2ObjectOpenHashMap<Turn> ahead = new Int2ObjectOpenHashMap<>();
    private final Int2ObjectOpenHashMap<Output> logged = new Int2ObjectOpenHashMap<>();

    private int rounds;
    private boolean loaded;
    private boolean over;

    /** @param sink takes every answer that has to be sent */
    PlayedGame(Card card, Session session, Consumer<Output> sink) {
        this.card = card;
        this.session = session;
        this.sink = sink;
    }

    /** Takes a word of the stream. */
    void word(StreamWord record) {
        word(record, Map.of());
    }

    /** Takes a word of the stream, and what detectors say of it. */
    void word(StreamWord record, Map<String, Double> scores) {
        int round = record.round();
        if (over || round <= rounds) {
            return;
        }
        long word = session.word(record.word());
        if (round > card.rounds() || word == Domain.NONE) {
            skip(record, "The game has no such word");
            return;
        }
        Turn turn = new Turn(round, word, Optional.ofNullable(record.label()), scores);
        if (round == rounds + 1) {
            next(turn);
            while (!over && ahead.containsKey(rounds + 1)) {
                next(ahead.remove(rounds + 1));
            }
        } else if (ahead.size() < AHEAD) {
            ahead.putIfAbsent(round, turn);
        } else {
            skip(record, "Too many words came early");
        }
    }

    /**
     * Takes an answer that lies in the log already; while loading only. In lockstep the answer that counts comes after the
     * one that counted in the round before: what someone wrote earlier does not, and must not pass for an answer.
     */
    void logged(Output output) {
        boolean kept = !card.pacing().lockstep() || (output.round() == logged.size() + 1 && session.recalls(output));
        if (kept && !loaded && !over) {
            logged.putIfAbsent(output.round(), session.kept(output));
        }
    }

    /** Everything that was in the log has been taken: plays it, and from now on answers at once. */
    void loaded() {
        loaded = true;
        for (Turn turn : noted) {
            if (!over) {
                catchUp(turn);
            }
        }
        noted.clear();
        logged.clear();
        logged.trim();
    }

    /** Whether there is nothing more to do. */
    boolean over() {
        return over;
    }

    private void catchUp(Turn turn) {
        Output known = logged.get(turn.round());
        if (known != null && session.recalls(known)) {
            session.recall(turn, known);
            return;
        }
        Output output = answer(turn);
        boolean superseded = card.pacing().lockstep() && turn.round() < noted.size();
        if (output != null && !superseded && !same(output, known)) {
            sink.accept(output);
        }
    }

    /** Takes an answer that came later, in the order of the rounds. */
    void arrived(Output output) {
        if (over) {
            return;
        }
        over = output.resigned() != null;
        boolean superseded = card.pacing().lockstep() && output.round() < rounds;
        if (over && superseded) {
            // Whoever gives up gives up the round that is open.
            sink.accept(new Output(output.game(), rounds, null, false, null, output.resigned()));
        } else if (!superseded) {
            sink.accept(output);
        }
    }

    /** Whether this is who plays it. */
    boolean isPlayedBy(Session other) {
        return session == other;
    }

    /** The player is needed no more; {@code status} as by {@link Session#leave}. */
    void leave(Status status) {
        session.leave(status);
    }

    private void next(Turn turn) {
        rounds++;
        if (loaded) {
            Output output = answer(turn);
            if (output != null) {
                sink.accept(output);
            }
        } else {
            noted.add(turn);
        }
    }

    /** Null if the answer will come later. */
    private Output answer(Turn turn) {
        Output output = session.answer(turn);
        over = output != null && output.resigned() != null;
        return output;
    }

    private static boolean same(Output output, Output logged) {
        return logged != null
                && output.hypothesis() == logged.hypothesis()
                && Objects.equals(output.answer(), logged.answer())
                && Objects.equals(output.resigned(), logged.resigned());
    }

    private void skip(StreamWord record, String reason) {
        LOG.atWarn()
                .addKeyValue("game", card.game())
                .addKeyValue("round", record.round())
                .log(reason);
    }
}
