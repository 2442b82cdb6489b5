package io.refeed.generator;

import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Label;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.StreamWord;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One game as its player sees it: words come in, answers go out.
 *
 * <p>While the log is loaded, words are only noted, so that a game that ended long ago is not played again. Then the
 * generator gets them all, and those answers are sent that may still be wanted: in lockstep the newest, because a word
 * is not chosen before the answer to the one before has counted; with a rate all that do not lie in the log.
 *
 * <p>Not safe for use by several threads.
 */
final class PlayedGame {
    private static final Logger LOG = LoggerFactory.getLogger(PlayedGame.class);

    /** How many words that came too early are kept. In a sound log words come in order. */
    static final int AHEAD = 1000;

    private final Card card;
    private final PlayerSession contestant;
    private final Consumer<Output> sink;
    /** Words, those that are labelled as replays with a minus sign. */
    private final LongArrayList noted = new LongArrayList();

    private final Int2LongOpenHashMap ahead = new Int2LongOpenHashMap();
    private final Int2ObjectOpenHashMap<Output> logged = new Int2ObjectOpenHashMap<>();

    private int rounds;
    private boolean loaded;
    private boolean over;

    /** @param sink takes every answer that has to be sent */
    PlayedGame(Card card, PlayerSession contestant, Consumer<Output> sink) {
        this.card = card;
        this.contestant = contestant;
        this.sink = sink;
    }

    /** Takes a word of the stream. */
    void word(StreamWord record) {
        int round = record.round();
        if (over || round <= rounds) {
            return;
        }
        long word = contestant.position(record.word());
        if (round > card.rounds() || word == 0) {
            skip(record, "The game has no such word");
            return;
        }
        long labelled = record.label() == Label.REPLAY ? -word : word;
        if (round == rounds + 1) {
            next(labelled);
            while (!over && ahead.containsKey(rounds + 1)) {
                next(ahead.remove(rounds + 1));
            }
        } else if (ahead.size() < AHEAD) {
            ahead.putIfAbsent(round, labelled);
        } else {
            skip(record, "Too many words came early");
        }
    }

    /** Takes the end of the game: nothing that comes later matters. */
    void end() {
        over = true;
    }

    /** Takes an answer that lies in the log already; while loading only. */
    void logged(Output output) {
        if (!loaded && !over && !card.pacing().lockstep()) {
            logged.put(output.round(), output);
        }
    }

    /** Everything that was in the log has been taken: plays it, and from now on answers at once. */
    void loaded() {
        loaded = true;
        int newest = noted.size();
        for (int round = 1; round <= newest && !over; round++) {
            Output output = answer(round, noted.getLong(round - 1));
            boolean superseded = card.pacing().lockstep() && round < newest;
            if (!superseded && !same(output, logged.get(round))) {
                sink.accept(output);
            }
        }
        noted.clear();
        noted.trim();
        logged.clear();
        logged.trim();
    }

    /** Whether there is nothing more to do. */
    boolean over() {
        return over;
    }

    private void next(long labelled) {
        rounds++;
        if (loaded) {
            sink.accept(answer(rounds, labelled));
        } else {
            noted.add(labelled);
        }
    }

    private Output answer(int round, long labelled) {
        Output output = contestant.answer(round, Math.abs(labelled), labelled < 0);
        over = output.resigned() != null;
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
