package io.refeed.auditor.audit;

import io.refeed.game.referee.Block;
import io.refeed.game.referee.Referee;
import java.util.function.Consumer;

/**
 * Hands over each block of a game once it is full, and all of them once more when the targets are settled. Not safe for
 * use by several threads.
 */
final class BlockWriter {
    private final Referee referee;
    private final int blockSize;
    private int written;
    private boolean settled;

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
        }
        int full = over ? referee.blockCount() : referee.rounds() / blockSize;
        while (written < full) {
            sink.accept(referee.block(written++));
        }
    }
}
