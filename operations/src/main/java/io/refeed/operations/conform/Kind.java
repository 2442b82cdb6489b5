package io.refeed.operations.conform;

import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MalformedException;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Suspicion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What can be tried: what it is called by in cards, and what it writes. */
public enum Kind {
    /** Answers each word with a word. */
    PLAYER(Topic.OUTPUTS, "answer", "\"word\":\"...\"") {
        @Override
        Map<String, Object> called(String name) {
            return Map.of(
                    "player",
                    name,
                    "generator",
                    name.equals(Card.BUNDLED)
                            ? Map.of("kind", "witness-protection")
                            : Map.of("kind", "external", "player", name));
        }

        @Override
        Said read(String name, Arrival arrival) {
            Output output = MessageCodec.outputs().decode(arrival.key(), arrival.value());
            if (output.hypothesis()) {
                throw new MalformedException("field 'word', which this game is answered with");
            }
            return new Said(output.round(), output.answer(), output.resigned());
        }

        @Override
        boolean spells(TestGame game, String said) {
            return game.vocabulary().spells(said);
        }
    },
    /** Gives each word a score. */
    DETECTOR(Topic.SUSPICIONS, "score", "\"detector\":\"NAME\",\"score\":0.5") {
        @Override
        Map<String, Object> called(String name) {
            return Map.of(
                    "player",
                    NO_ONE,
                    "generator",
                    Map.of("kind", "external", "player", NO_ONE),
                    "detectors",
                    List.of(name),
                    "detection",
                    List.of(Map.of("kind", "external", "name", name)));
        }

        @Override
        Said read(String name, Arrival arrival) {
            Suspicion suspicion = MessageCodec.suspicions().decode(arrival.key(), arrival.value());
            if (!suspicion.detector().equals(name)) {
                throw new MalformedException("field 'detector' with the name in the card, '" + name + "'");
            }
            return new Said(suspicion.round(), Objects.toString(suspicion.score()), null);
        }
    };

    private static final String NO_ONE = "no-one";

    private final Topic topic;
    private final String noun;
    private final String fields;

    Kind(Topic topic, String noun, String fields) {
        this.topic = topic;
        this.noun = noun;
        this.fields = fields;
    }

    /**
     * What a record says.
     *
     * @param round the round
     * @param text the answer, or the score as a text
     * @param resigned why the game is given up; null if it is not
     */
    record Said(int round, String text, String resigned) {}

    /** What it is, in a word. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where it writes. */
    Topic topic() {
        return topic;
    }

    /** What one of its records is, in a word. */
    String noun() {
        return noun;
    }

    /** A record as it should be. */
    String example(TestGame game) {
        return "{\"game\":\"" + game.name() + "\",\"round\":" + Math.max(1, game.sent()) + "," + fields + "}";
    }

    /** The fields of a card that call one of a name. */
    abstract Map<String, Object> called(String name);

    /**
     * Reads a record of one of a name.
     *
     * @throws MalformedException if it says nothing that counts
     */
    abstract Said read(String name, Arrival arrival);

    /** Whether it says everything again after a restart, whatever game is over by then; the first counts. */
    boolean repeats() {
        return this == DETECTOR;
    }

    /** Whether the game knows what it says. */
    boolean spells(TestGame game, String said) {
        return true;
    }
}
