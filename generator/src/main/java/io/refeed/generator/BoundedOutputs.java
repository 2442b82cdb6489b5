package io.refeed.generator;

import io.refeed.protocol.Connection;
import io.refeed.protocol.RecordLimits;
import io.refeed.protocol.access.Contestant;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.Output;

/**
 * Answers as bytes, none of them larger than the broker takes of the player: it would refuse the record, and the host would come to
 * the same answer however often it started over. What is too large loses the player's account of itself; an answer that is too large
 * by itself becomes a resignation that says so.
 *
 * <p>Not safe for use by several threads.
 */
final class BoundedOutputs {
    private final MessageCodec<Output> codec = MessageCodec.outputs();
    private final int most;

    /** @param most how many bytes key and value may have together */
    BoundedOutputs(int most) {
        this.most = most;
    }

    /** Those of a player, on its own topics or on those of all. */
    static BoundedOutputs of(String player, Connection connection) {
        return new BoundedOutputs(
                Contestant.owns(player, connection.prefix()) ? RecordLimits.OF_PLAYER : RecordLimits.RECORD);
    }

    /** The value of the record that carries an answer. */
    byte[] encode(Output output) {
        int room = most - MessageCodec.key(output.game()).length;
        byte[] value = codec.encode(output);
        if (value.length > room) {
            value = codec.encode(output.withoutDiagnostics());
        }
        if (value.length > room) {
            value = codec.encode(new Output(
                    output.game(),
                    output.round(),
                    null,
                    false,
                    null,
                    "the answer to round " + output.round() + " has " + value.length + " bytes, more than the " + room
                            + " that are taken of this player"));
        }
        return value;
    }
}
