package io.refeed.view;

import io.refeed.protocol.json.Trees;
import java.util.ArrayDeque;

/**
 * What pages are told of the board: at most ten frames a second, each written once however many pages there are. A page that has
 * fallen behind by more frames than are kept is told at once what has changed since.
 *
 * <p>Safe for use by several threads.
 */
final class Frames {
    /** How long a frame gathers changes. */
    static final long BEAT_NANOS = 100_000_000;

    private static final int KEPT = 50;

    private final GameBoard board;
    private final ArrayDeque<Frame> chain = new ArrayDeque<>();
    private long tip;
    private long beat;

    Frames(GameBoard board) {
        this.board = board;
    }

    /**
     * A part of what there is to tell.
     *
     * @param since the version that it follows; a page may have a later one
     * @param version the version that it leads to
     * @param json the changes
     */
    record Frame(long since, long version, String json) {}

    /** The next frame for a page that has a version, null if there is nothing new, or nothing yet. */
    synchronized Frame after(long version, long nanoTime) {
        if (nanoTime - beat >= BEAT_NANOS) {
            beat = nanoTime;
            advance();
        }
        if (version == 0 || chain.isEmpty() || version < chain.getFirst().since()) {
            return version != 0 && version >= tip ? null : changes(version);
        }
        // It may tell again what a page knows that came in the middle of it: games are told as they are, not how they
        // changed.
        for (Frame frame : chain) {
            if (version < frame.version()) {
                return frame;
            }
        }
        return null;
    }

    private void advance() {
        if (board.version() == tip) {
            return;
        }
        Frame next = changes(tip);
        chain.addLast(next);
        tip = next.version();
        if (chain.size() > KEPT) {
            chain.removeFirst();
        }
    }

    private Frame changes(long since) {
        GameBoard.Changes changes = board.changes(since);
        return new Frame(since, changes.version(), Trees.write(changes.tree()));
    }
}
