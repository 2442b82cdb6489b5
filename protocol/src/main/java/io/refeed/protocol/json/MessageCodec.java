package io.refeed.protocol.json;

import io.refeed.game.Breakdown;
import io.refeed.protocol.RecordLimits;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Contamination;
import io.refeed.protocol.message.Demand;
import io.refeed.protocol.message.Enumeration;
import io.refeed.protocol.message.Message;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamRecord;
import io.refeed.protocol.message.Suspicion;
import io.refeed.protocol.message.Truth;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * Turns the messages of one topic into bytes and back.
 *
 * <p>A codec keeps its buffers and is not safe for use by several threads; make one for each thread.
 *
 * @param <M> the topic's messages
 */
public abstract class MessageCodec<M extends Message> {
    /** The greatest number of bytes of a record's value. */
    public static final int LIMIT = RecordLimits.VALUE;

    MessageCodec() {}

    /** The codec of topic {@code games}. */
    public static MessageCodec<Card> cards() {
        return new RecordCodec<>(CardJson.class, CardJson::of, CardJson::card);
    }

    /** The codec of topic {@code truth}. */
    public static MessageCodec<Truth> truth() {
        return new RecordCodec<>(TruthJson.class, TruthJson::of, TruthJson::truth);
    }

    /** The codec of topic {@code demand}. */
    public static MessageCodec<Demand> demand() {
        return new RecordCodec<>(Demand.class, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** The codec of topic {@code enumeration}. */
    public static MessageCodec<Enumeration> enumeration() {
        return new EnumerationCodec();
    }

    /** The codec of topic {@code provenance}. */
    public static MessageCodec<Provenance> provenance() {
        return new ProvenanceCodec();
    }

    /** The codec of topic {@code stream}. */
    public static MessageCodec<StreamRecord> stream() {
        return new StreamCodec();
    }

    /** The codec of topic {@code outputs}. */
    public static MessageCodec<Output> outputs() {
        return new OutputCodec();
    }

    /** The codec of topic {@code suspicions}. */
    public static MessageCodec<Suspicion> suspicions() {
        return new SuspicionCodec();
    }

    /** The codec of topic {@code contamination}. */
    public static MessageCodec<Contamination> contamination() {
        return new RecordCodec<>(Contamination.class, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** The key of every record of a game. */
    public static byte[] key(String game) {
        return game.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The game that a key names.
     *
     * @throws MalformedException if it names none
     */
    public static String game(byte[] key) {
        if (key == null) {
            throw new MalformedException("there is no key");
        }
        String game = new String(key, StandardCharsets.UTF_8);
        if (!Arrays.equals(key(game), key)) {
            throw new MalformedException("the key is no text");
        }
        return game;
    }

    /** The value of the record that carries a message. */
    public abstract byte[] encode(M message);

    /**
     * The message that a record carries. Fields that are not known are ignored.
     *
     * @param key the record's key, null if it has none
     * @param value the record's value, null if it has none
     * @throws MalformedException if it carries none
     */
    public final M decode(byte[] key, byte[] value) {
        if (value == null) {
            throw new MalformedException("there is no value");
        }
        if (value.length > LIMIT) {
            throw new MalformedException("the value has " + value.length + " bytes, more than " + LIMIT);
        }
        M message;
        try {
            message = read(value);
        } catch (MalformedException e) {
            throw e;
        } catch (RuntimeException e) {
            // Whatever a reader may stumble over, what was written is not what it should be.
            throw new MalformedException("cannot be read: " + Breakdown.reason(e));
        }
        if (key == null) {
            throw new MalformedException("there is no key");
        }
        if (!Names.spells(key, 0, key.length, message.game()) && !Arrays.equals(key(message.game()), key)) {
            throw new MalformedException("field 'game' differs from the record's key");
        }
        return message;
    }

    /** The message that a value spells, whatever the record's key. */
    abstract M read(byte[] value);
}
