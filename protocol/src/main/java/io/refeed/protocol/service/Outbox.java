package io.refeed.protocol.service;

import io.refeed.protocol.Topic;

/**
 * Sends records to one partition, whatever the key: answers and words must lie where their game's card lies.
 *
 * <p>Sending does not wait. Records to one broker arrive in the order they were sent; a record that is lost for good makes
 * the service start over and read its partitions again. For the thread of the handler only, but {@link #wake}.
 */
public interface Outbox {
    /**
     * Sends a record.
     *
     * @param key the game, in UTF-8; not copied
     * @param value the message; not copied
     */
    void send(Topic topic, byte[] key, byte[] value);

    /**
     * Asks for a fresh handler that reads the partition again, because the log turned out to say something else than this
     * handler had assumed. This handler is given nothing more.
     *
     * @param reason why, one clause, for the service's own log
     */
    void reload(String reason);

    /**
     * Has the handler's {@link PartitionHandler#turn turn} called soon, whatever it asked for last; for any thread. It is how
     * what was done elsewhere comes back to the service's own thread.
     */
    void wake();
}
