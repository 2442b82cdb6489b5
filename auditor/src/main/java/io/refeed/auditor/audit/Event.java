package io.refeed.auditor.audit;

import io.refeed.protocol.Topic;
import io.refeed.protocol.message.Message;

/**
 * What one record says about its game.
 *
 * @param game the game on the wire
 * @param topic where it was found
 * @param offset where it lies in its topic; 0 unless the topic is {@link Topic#OUTPUTS}, where it decides what counts
 * @param message what it says, null if it could not be read
 * @param fault why it could not be read, else null
 */
public record Event(String game, Topic topic, long offset, Message message, String fault) {
    /** A record that could be read. */
    public static Event of(Topic topic, long offset, Message message) {
        return new Event(message.game(), topic, topic == Topic.OUTPUTS ? offset : 0, message, null);
    }

    /** The same with another message of the same game, or with this one if it is the same. */
    Event saying(Message other) {
        return other == message ? this : new Event(game, topic, offset, other, fault);
    }

    /** A record that could not be read; its game is null if the key names none. */
    public static Event malformed(String game, Topic topic, long offset, String fault) {
        return new Event(game, topic, topic == Topic.OUTPUTS ? offset : 0, null, fault);
    }
}
