package io.refeed.auditor;

import io.refeed.protocol.Topic;
import io.refeed.protocol.message.Message;

/**
 * One record of a game.
 *
 * @param game the game on the wire
 * @param topic where it was found
 * @param offset where it lies in its topic; 0 unless the topic is {@link Topic#OUTPUTS}, where it decides what counts
 * @param message what it says, null if it could not be read
 * @param fault why it could not be read, else null
 */
record Event(String game, Topic topic, long offset, Message message, String fault) {
    static Event of(Topic topic, long offset, Message message) {
        return new Event(message.game(), topic, topic == Topic.OUTPUTS ? offset : 0, message, null);
    }

    static Event malformed(String game, Topic topic, long offset, String fault) {
        return new Event(game, topic, topic == Topic.OUTPUTS ? offset : 0, null, fault);
    }
}
