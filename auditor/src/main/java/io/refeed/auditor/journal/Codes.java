package io.refeed.auditor.journal;

import io.refeed.game.Mode;
import io.refeed.game.Origin;
import io.refeed.game.Status;
import io.refeed.protocol.Topic;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The bytes that stand for constants in the stores: all tables in one place. A code, once given, is never given to
 * another constant; a change of meaning needs a new {@link StoredFormat#VERSION}.
 *
 * @param <E> the constants
 */
final class Codes<E extends Enum<E>> {
    static final Codes<Tag> TAGS = new Codes<Tag>(Tag.class)
            .with(Tag.CARD, 0)
            .with(Tag.TRUTH, 1)
            .with(Tag.PROVENANCE, 2)
            .with(Tag.WORD, 3)
            .with(Tag.END, 4)
            .with(Tag.ANSWER, 5)
            .with(Tag.HYPOTHESIS, 6)
            .with(Tag.RESIGNED, 7)
            .with(Tag.FAULT, 8)
            .with(Tag.QUESTIONS, 9)
            .with(Tag.BLOCKS, 10)
            .with(Tag.SUSPICION, 11);

    /** The topics that the audit reads; of others nothing is stored. */
    static final Codes<Topic> TOPICS = new Codes<Topic>(Topic.class)
            .with(Topic.GAMES, 0)
            .with(Topic.TRUTH, 1)
            .with(Topic.PROVENANCE, 4)
            .with(Topic.STREAM, 5)
            .with(Topic.OUTPUTS, 6)
            .with(Topic.SUSPICIONS, 7);

    static final Codes<Origin> ORIGINS = new Codes<Origin>(Origin.class)
            .with(Origin.ENUMERATION, 0)
            .with(Origin.REPLAY, 1)
            .with(Origin.NOISE, 2)
            .with(Origin.SCRIPT, 3);

    static final Codes<Status> STATUSES = new Codes<Status>(Status.class)
            .with(Status.RUNNING, 0)
            .with(Status.FINISHED, 1)
            .with(Status.UNFINISHED, 2);

    /** Modes of closed games; negative, as a mark stands where else the tag of an event does. */
    static final Codes<Mode> CLOSED =
            new Codes<Mode>(Mode.class).with(Mode.ELEMENT, -1).with(Mode.PROPER, -2);

    private final Map<E, Byte> codes;
    private final Map<Byte, E> constants = new HashMap<>();

    private Codes(Class<E> type) {
        codes = new EnumMap<>(type);
    }

    private Codes<E> with(E constant, int code) {
        if (codes.put(constant, (byte) code) != null || constants.put((byte) code, constant) != null) {
            throw new IllegalStateException("a second code for " + constant + ", or a second constant for " + code);
        }
        return this;
    }

    /**
     * The byte that stands for a constant.
     *
     * @throws IllegalArgumentException if none does
     */
    byte code(E constant) {
        Byte code = codes.get(constant);
        if (code == null) {
            throw new IllegalArgumentException("no code stands for " + constant);
        }
        return code;
    }

    /**
     * The constant that a byte stands for.
     *
     * @throws IllegalArgumentException if it stands for none
     */
    E constant(byte code) {
        E constant = constants.get(code);
        if (constant == null) {
            throw new IllegalArgumentException("no constant has the code " + code);
        }
        return constant;
    }

    /** The constants that have a code. */
    Set<E> constants() {
        return Set.copyOf(codes.keySet());
    }
}
