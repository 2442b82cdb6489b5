package io.refeed.operations.deadletters;

import io.refeed.game.Mode;
import io.refeed.protocol.RecordLimits;
import io.refeed.protocol.json.MalformedException;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.StreamRecord;
import io.refeed.protocol.message.StreamWord;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Why records of a player that has topics of its own do not count, as far as its own topics tell: what the gateway refuses, and what the
 * auditor sets aside behind it. Cards and words are to be taken before the records that may answer them. Not safe for use by several
 * threads.
 */
final class OwnRules {
    private final MessageCodec<Card> cards = MessageCodec.cards();
    private final MessageCodec<StreamRecord> stream = MessageCodec.stream();
    private final MessageCodec<Output> outputs = MessageCodec.outputs();
    private final Map<String, Game> games = new HashMap<>();

    /** What is known of a game. */
    private static final class Game {
        private final int partition;
        private final Mode mode;
        private final boolean lockstep;
        private final Map<Integer, String> answers = new HashMap<>();
        private int answered;
        private int shown;
        private boolean removed;

        Game(int partition, Mode mode, boolean lockstep) {
            this.partition = partition;
            this.mode = mode;
            this.lockstep = lockstep;
        }
    }

    /** Takes a record of topic {@code games}. */
    void card(int partition, byte[] key, byte[] value) {
        if (value == null) {
            games.computeIfAbsent(MessageCodec.game(key), name -> new Game(partition, Mode.ELEMENT, true)).removed =
                    true;
        } else {
            Card card = cards.decode(key, value);
            games.putIfAbsent(
                    card.game(), new Game(partition, card.mode(), card.pacing().lockstep()));
        }
    }

    /** Takes a record of topic {@code stream}. */
    void word(byte[] key, byte[] value) {
        Game game = games.get(MessageCodec.game(key));
        if (game != null && stream.decode(key, value) instanceof StreamWord word) {
            game.shown = Math.max(game.shown, word.round());
        }
    }

    /** Why a record of topic {@code outputs} does not count; empty if it does, or nothing tells. */
    Optional<String> reason(int partition, byte[] key, byte[] value) {
        if (length(key) + length(value) > RecordLimits.OF_PLAYER) {
            return Optional.of("too-large: " + (length(key) + length(value)) + " bytes of key and value, more than "
                    + RecordLimits.OF_PLAYER);
        }
        try {
            Game game = games.get(MessageCodec.game(key));
            if (game == null) {
                return Optional.of(
                        "unknown-game: no card of yours names it, be it that there is none or that it is foreign-game");
            }
            return game.removed ? Optional.empty() : reason(game, partition, outputs.decode(key, value));
        } catch (MalformedException e) {
            return Optional.of("malformed: " + e.getMessage());
        }
    }

    private static Optional<String> reason(Game game, int partition, Output output) {
        int round = output.round();
        if (partition != game.partition) {
            return Optional.of("wrong-partition: the game's words come from partition " + game.partition);
        }
        if (!output.fits(game.mode)) {
            return Optional.of("malformed: field '" + (game.mode == Mode.PROPER ? "hypothesis" : "word")
                    + "' is missing, which this game is answered with");
        }
        if (round > game.shown) {
            return Optional.of("unsent-round: the word of round " + round + " has not been sent");
        }
        if (game.lockstep && round > game.answered + 1) {
            return Optional.of("unsent-round: round " + (game.answered + 1)
                    + " had no answer yet, so that the word of round " + round + " could not have been sent");
        }
        game.answered = Math.max(game.answered, round);
        String first = game.answers.putIfAbsent(round, Objects.toString(output.answer()));
        return first == null || first.equals(Objects.toString(output.answer()))
                ? Optional.empty()
                : Optional.of("conflicting-output: another answer to round " + round + " came first");
    }

    private static int length(byte[] bytes) {
        return bytes == null ? 0 : bytes.length;
    }
}
