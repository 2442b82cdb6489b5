package io.refeed.operations.conform;

import io.refeed.operations.conform.Finding.Weight;
import io.refeed.protocol.RecordLimits;
import io.refeed.protocol.json.MalformedException;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.json.Trees;
import io.refeed.protocol.message.Output;
import java.util.HashMap;
import java.util.Map;

/** What holds for every answer of a player, whatever the check. Not safe for use by several threads. */
final class AnswerRules implements Rules {
    private final String player;
    private final Findings findings;
    private final MessageCodec<Output> codec = MessageCodec.outputs();
    private final Map<String, TestGame> games = new HashMap<>();
    private String lastCheck = "";

    /** @param player the player that is tried */
    AnswerRules(String player, Findings findings) {
        this.player = player;
        this.findings = findings;
    }

    @Override
    public void expect(TestGame game) {
        games.put(game.name(), game);
        lastCheck = game.check();
    }

    @Override
    public void take(Arrival arrival) {
        TestGame game = games.get(arrival.keyText());
        if (game == null) {
            strayed(arrival);
        } else if (!game.player().equals(player)) {
            error(game, 0, "foreign-game", "silence: the card names the player " + game.player(), arrival);
        } else if (arrival.partition() != game.partition()) {
            game.noteSurplus();
            error(
                    game,
                    game.sent(),
                    "wrong-partition",
                    "the answer on partition " + game.partition() + ", where its word came from",
                    arrival);
        } else {
            read(game, arrival);
        }
    }

    /** The key is none of ours; the value may be. */
    private void strayed(Arrival arrival) {
        TestGame meant = meant(arrival.value());
        if (meant == null) {
            findings.add(new Finding(
                    Weight.WARNING,
                    lastCheck,
                    "unknown-game",
                    null,
                    0,
                    "nothing of such a game",
                    "records of games whose cards were sent",
                    arrival.words()));
            return;
        }
        meant.noteSurplus();
        error(
                meant,
                meant.sent(),
                arrival.key() == null ? "no-key" : "wrong-key",
                "an answer under the key " + meant.name() + ", the game's name",
                arrival);
    }

    private TestGame meant(byte[] value) {
        if (value == null || value.length > MessageCodec.LIMIT) {
            return null;
        }
        try {
            return Trees.object(value).get("game") instanceof String name ? games.get(name) : null;
        } catch (MalformedException e) {
            return null;
        }
    }

    private void read(TestGame game, Arrival arrival) {
        Output output;
        try {
            output = codec.decode(arrival.key(), arrival.value());
        } catch (MalformedException e) {
            game.noteSurplus();
            error(
                    game,
                    game.sent(),
                    "malformed",
                    "{\"game\":\"" + game.name() + "\",\"round\":" + Math.max(1, game.sent()) + ",\"word\":\"...\"}; "
                            + e.getMessage(),
                    arrival);
            return;
        }
        int round = output.round();
        if (game.countRecord(round) == RecordLimits.ANSWERS_OF_ROUND + 1) {
            error(
                    game,
                    round,
                    "flood",
                    "one answer to each round; of a player with a login of its own no more than "
                            + RecordLimits.ANSWERS_OF_ROUND + " records of a round are taken",
                    arrival);
        }
        if (round > game.sent()) {
            game.noteSurplus();
            error(game, round, "early", "no answer to a round whose word has not been sent", arrival);
        } else if (game.wasRemovedBefore(round)) {
            error(game, round, "removed-game", "silence: the game's card was taken back before this word", arrival);
        } else if (output.resigned() != null) {
            resigned(game, output, arrival);
        } else if (output.hypothesis()) {
            game.noteSurplus();
            error(game, round, "malformed", "field 'word', which this game is answered with", arrival);
        } else {
            answered(game, output, arrival);
        }
    }

    private void resigned(TestGame game, Output output, Arrival arrival) {
        game.noteResigned();
        error(game, output.round(), "resigned", "a word, right or wrong", arrival);
    }

    private void answered(TestGame game, Output output, Arrival arrival) {
        int round = output.round();
        String known = game.answer(round);
        if (known == null) {
            first(game, output, arrival);
            return;
        }
        game.noteSurplus();
        if (!known.equals(output.answer())) {
            error(
                    game,
                    round,
                    "conflicting",
                    "the answer that came first, \"" + Arrival.shown(known) + "\", and no other",
                    arrival);
        } else if (!game.repeatsAllowed()) {
            Weight weight = game.isOver() ? Weight.ERROR : Weight.WARNING;
            add(
                    weight,
                    game,
                    round,
                    game.isOver() ? "after-the-end" : "answered-again",
                    game.isOver() ? "silence: the game had its end mark" : "one answer to each round",
                    arrival);
        }
    }

    private void first(TestGame game, Output output, Arrival arrival) {
        int round = output.round();
        if (round != game.answered() + 1) {
            error(game, round, "out-of-order", "the answer to round " + (game.answered() + 1) + " first", arrival);
        }
        game.noteAnswer(round, output.answer());
        if (!game.vocabulary().spells(output.answer())) {
            add(
                    Weight.WARNING,
                    game,
                    round,
                    "no-word",
                    "a word of " + game.vocabulary().form() + "; anything else counts as a mistake, malformed-answer",
                    arrival);
        }
    }

    private void error(TestGame game, int round, String kind, String expected, Arrival arrival) {
        add(Weight.ERROR, game, round, kind, expected, arrival);
    }

    private void add(Weight weight, TestGame game, int round, String kind, String expected, Arrival arrival) {
        findings.add(new Finding(
                weight, game.check(), kind, game.name(), round, game.sentWords(round), expected, arrival.words()));
    }
}
