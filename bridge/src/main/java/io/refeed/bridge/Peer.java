package io.refeed.bridge;

/** The way to a player in one of his lives. What he says goes to the {@link Conversation} that it was made for. */
interface Peer extends AutoCloseable {
    /** Sends a line; does not wait. Lines of one game arrive in order. */
    void send(HostLine line);

    /** Ends it, and the player with it if he is a child of this program. */
    @Override
    void close();

    /** Makes the way to a player. */
    @FunctionalInterface
    interface Factory {
        /**
         * A way to the player, who need not be ready.
         *
         * @throws BridgeException if there is none
         */
        Peer connect(Conversation conversation);
    }
}
