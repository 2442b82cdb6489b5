package io.refeed.gateway;

import io.refeed.protocol.RecordLimits;
import io.refeed.protocol.json.MalformedException;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.json.Trees;
import io.refeed.protocol.message.Output;

/**
 * Decides which records of a player go to everyone: answers to words that it has been shown in games of its own; and, so that
 * their author is told by those who tell everyone, a few that are no such answers, but cannot be taken for someone else's.
 * Not safe for use by several threads.
 */
final class Admission {
    private final KnownGames games;
    private final MessageCodec<Output> outputs = MessageCodec.outputs();

    Admission(KnownGames games) {
        this.games = games;
    }

    /**
     * Decides on a record.
     *
     * @param partition where it was found
     * @param key its key, null if it has none
     * @param value its value, null if it has none
     */
    Ruling on(int partition, byte[] key, byte[] value) {
        if (length(key) + length(value) > RecordLimits.OF_PLAYER) {
            return Ruling.refuse("too-large: more than " + RecordLimits.OF_PLAYER + " bytes");
        }
        String name;
        try {
            name = MessageCodec.game(key);
        } catch (MalformedException e) {
            return withoutKey(key, value, "malformed: " + e.getMessage());
        }
        OwnGame game = games.own(name);
        if (game == null) {
            return games.isOthers(name) ? Ruling.refuse("foreign-game") : Ruling.doubt("unknown-game");
        }
        if (partition != game.partition()) {
            return Ruling.of(game, OwnGame.NO_ROUND);
        }
        return answer(game, key, value);
    }

    private Ruling answer(OwnGame game, byte[] key, byte[] value) {
        int round;
        try {
            round = outputs.decode(key, value).round();
        } catch (MalformedException e) {
            return Ruling.of(game, OwnGame.NO_ROUND);
        }
        return game.isShown(round) ? Ruling.of(game, round) : Ruling.doubt("unsent-round");
    }

    /** Without a key it belongs to no game, whatever its value says; if that is one of the player's own, everyone may read it. */
    private Ruling withoutKey(byte[] key, byte[] value, String reason) {
        OwnGame meant = key == null && value != null ? meant(value) : null;
        return meant == null ? Ruling.refuse(reason) : Ruling.of(meant, OwnGame.NO_ROUND);
    }

    private OwnGame meant(byte[] value) {
        try {
            return Trees.object(value).get("game") instanceof String name ? games.own(name) : null;
        } catch (MalformedException e) {
            return null;
        }
    }

    private static int length(byte[] bytes) {
        return bytes == null ? 0 : bytes.length;
    }
}
