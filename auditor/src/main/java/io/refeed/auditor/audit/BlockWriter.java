package io.refeed.auditor.audit;

import io.refeed.game.referee.Block;
import io.refeed.game.referee.DetectorTally;
import io.refeed.game.referee.Referee;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Hands over each block of a game once it is full, and all of them once more when the targets are settled, and at the end
 * those for which scores of detectors have come meanwhile; between, now and then, the one that is filling. Not safe for use by several threads.
 */
final class BlockWriter {
    /** How long it is at least from one partial block to the next. */
    static final long PAUSE_MILLIS = 1000;

    private final Referee referee;
    private final int blockSize;

    /** How many scores each block had that was handed over, in games with detectors. */
    private final List<Integer> scored = new ArrayList<>();

    private int written;
    private boolean settled;
    private int shownTo;
    private long shownAt;

    BlockWriter(Referee referee, int blockSize) {
        this.referee = referee;
        this.blockSize = blockSize;
        this.settled = referee.settled();
    }

    /**
     * Hands over what is new since it was called last.
     *
     * @param over whether there will be no more rounds, so that the last block is written though it is not full
     */
    void write(boolean over, Consumer<Block> sink) {
        if (!settled && referee.settled()) {
            settled = true;
            written = 0;
            scored.clear();
        }
        int full = over ? referee.blockCount() : referee.rounds() / blockSize;
        while (written < full) {
            referee.detectors().ifPresent(tally -> scored.add(scored(tally, written)));
            sink.accept(referee.block(written++));
        }
        if (over) {
            referee.detectors().ifPresent(tally -> writeLate(tally, sink));
        }
    }

    private void writeLate(DetectorTally tally, Consumer<Block> sink) {
        for (int place = 0; place < written; place++) {
            if (scored(tally, place) != scored.get(place)) {
                sink.accept(referee.block(place));
            }
        }
    }

    private int scored(DetectorTally tally, int place) {
        return tally.scored(place * blockSize + 1, Math.min((place + 1) * blockSize, referee.rounds()));
    }

    /**
     * Hands over the block that is filling, unless nothing has come since it was handed over, or that was just now.
     *
     * @param now a time in milliseconds, from any fixed point on
     * @return whether there is something to hand over later
     */
    boolean writePartial(long now, Consumer<Block> sink) {
        int rounds = referee.rounds();
        if (rounds == shownTo || rounds % blockSize == 0) {
            return false;
        }
        // A clock may be set back.
        if (shownTo > 0 && Math.abs(now - shownAt) < PAUSE_MILLIS) {
            return true;
        }
        shownTo = rounds;
        shownAt = now;
        sink.accept(referee.block(rounds / blockSize));
        return false;
    }
}
