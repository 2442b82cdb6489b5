package io.refeed.view;

import io.refeed.game.Catalog;
import io.refeed.protocol.Connection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * The tapes that someone looks at, at most sixteen at a time: each is read by a consumer of its own. One that no one has looked at for
 * ten seconds is dropped. Safe for use by several threads.
 */
final class Tapes implements AutoCloseable {
    static final int MOST = 16;

    private static final long IDLE_NANOS = 10_000_000_000L;

    private final Connection connection;
    private final Catalog catalog;
    private final Map<String, Followed> tapes = new HashMap<>();

    Tapes(Connection connection, Catalog catalog) {
        this.connection = connection;
        this.catalog = catalog;
    }

    private static final class Followed {
        private final FollowedTape tape;
        private long looked;

        private Followed(FollowedTape tape) {
            this.tape = tape;
        }
    }

    /**
     * The tape of a game, followed from now on.
     *
     * @return null if as many others are followed as can be
     * @throws RuntimeException if card and truth describe no game
     */
    synchronized FollowedTape of(String game, GameBoard.Described described, long nanoTime) {
        sweep(nanoTime);
        Followed followed = tapes.get(game);
        if (followed == null) {
            if (tapes.size() >= MOST) {
                return null;
            }
            followed = new Followed(
                    new FollowedTape(connection, game, described.announced(), new Tape(described, catalog)));
            tapes.put(game, followed);
            Thread reader = new Thread(followed.tape, "page-tape");
            reader.setDaemon(true);
            reader.start();
        }
        followed.looked = nanoTime;
        return followed.tape;
    }

    /** Drops what no one looks at. */
    synchronized void sweep(long nanoTime) {
        Iterator<Followed> all = tapes.values().iterator();
        while (all.hasNext()) {
            Followed followed = all.next();
            if (nanoTime - followed.looked > IDLE_NANOS) {
                followed.tape.close();
                all.remove();
            }
        }
    }

    @Override
    public synchronized void close() {
        tapes.values().forEach(followed -> followed.tape.close());
        tapes.clear();
    }
}
