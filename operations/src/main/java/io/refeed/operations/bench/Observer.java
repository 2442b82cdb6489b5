package io.refeed.operations.bench;

import java.util.Collection;

/** Looks on while a load is measured. */
interface Observer {
    /** One that does nothing. */
    Observer NONE = new Observer() {
        @Override
        public void begin(Collection<byte[]> keys, int rounds) {}

        @Override
        public void end() {}
    };

    /**
     * The load begins.
     *
     * @param keys the keys of the games' records, or those of the echo's tokens
     * @param rounds the number of rounds of each
     */
    void begin(Collection<byte[]> keys, int rounds);

    /** All rounds are over; the clients are still there. */
    void end();
}
