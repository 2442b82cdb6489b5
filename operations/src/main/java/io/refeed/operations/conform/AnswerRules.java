package io.refeed.operations.conform;

import io.refeed.operations.conform.Finding.Weight;
import io.refeed.protocol.RecordLimits;
import io.refeed.protocol.json.MalformedException;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.json.Trees;
import java.util.HashMap;
import java.util.Map;

/** What holds for every answer of a player, or every score of a detector, whatever the check. Not safe for use by several threads. */
final class AnswerRules implements Rules {
    private final Kind kind;
    private final String subject;
    private final Findings findings;
    private final Map<String, TestGame> games = new HashMap<>();
    private String lastCheck = "";

    /** @param subject the name of what is tried */
    AnswerRules(Kind kind, String subject, Findings findings) {
        this.kind = kind;
        this.subject = subject;
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
        } else if (!game.subject().equals(subject)) {
            error(
                    game,
                    0,
                    "foreign-game",
                    "silence: the card names the " + kind.label() + " " + game.subject(),
                    arrival);
        } else if (arrival.partition() != game.partition()) {
            game.noteSurplus();
            error(
                    game,
                    game.sent(),
                    "wrong-partition",
                    "the " + kind.noun() + " on partition " + game.partition() + ", where its word came from",
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
                "the key " + meant.name() + ", the game's name",
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
        Kind.Said said;
        try {
            said = kind.read(subject, arrival);
        } catch (MalformedException e) {
            game.noteSurplus();
            error(game, Math.max(1, game.sent()), "malformed", kind.example(game) + "; " + e.getMessage(), arrival);
            return;
        }
        int round = said.round();
        if (game.countRecord(round) == RecordLimits.ANSWERS_OF_ROUND + 1) {
            error(
                    game,
                    round,
                    "flood",
                    "one " + kind.noun() + " to each round; of a player with a login of its own no more than "
                            + RecordLimits.ANSWERS_OF_ROUND + " records of a round are taken",
                    arrival);
        }
        if (round > game.sent()) {
            game.noteSurplus();
            error(game, round, "early", "no " + kind.noun() + " to a round whose word has not been sent", arrival);
        } else if (game.wasRemovedBefore(round)) {
            error(game, round, "removed-game", "silence: the game's card was taken back before this word", arrival);
        } else if (said.resigned() != null) {
            resigned(game, said, arrival);
        } else {
            answered(game, said, arrival);
        }
    }

    private void resigned(TestGame game, Kind.Said said, Arrival arrival) {
        game.noteResigned();
        error(game, said.round(), "resigned", "a word, right or wrong", arrival);
    }

    private void answered(TestGame game, Kind.Said said, Arrival arrival) {
        int round = said.round();
        String known = game.answer(round);
        if (known == null) {
            first(game, said, arrival);
            return;
        }
        game.noteSurplus();
        if (!known.equals(said.text())) {
            error(
                    game,
                    round,
                    "conflicting",
                    "the " + kind.noun() + " that came first, \"" + Arrival.shown(known) + "\", and no other",
                    arrival);
        } else if (!game.repeatsAllowed() && !kind.repeats()) {
            Weight weight = game.isOver() ? Weight.ERROR : Weight.WARNING;
            add(
                    weight,
                    game,
                    round,
                    game.isOver() ? "after-the-end" : "answered-again",
                    game.isOver() ? "silence: the game had its end mark" : "one " + kind.noun() + " to each round",
                    arrival);
        }
    }

    private void first(TestGame game, Kind.Said said, Arrival arrival) {
        int round = said.round();
        if (round != game.answered() + 1) {
            error(
                    game,
                    round,
                    "out-of-order",
                    "the " + kind.noun() + " to round " + (game.answered() + 1) + " first",
                    arrival);
        }
        game.noteAnswer(round, said.text());
        if (!kind.spells(game, said.text())) {
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
