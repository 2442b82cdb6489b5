package io.refeed.bridge;

import io.refeed.game.Status;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.json.Trees;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.StreamWord;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the host says to a player: one JSON object on one line. */
final class HostLine {
    /** The version of the protocol that both sides name first. */
    static final int PROTOCOL = 1;

    /** What the answer to {@link #hello} must be. */
    static final String READY = "{\"type\":\"ready\",\"protocol\":" + PROTOCOL + "}";

    private final String game;
    private final int round;
    private final byte[] json;

    private HostLine(String game, int round, byte[] json) {
        this.game = game;
        this.round = round;
        this.json = json;
    }

    static HostLine hello(String player) {
        Map<String, Object> hello = new LinkedHashMap<>();
        hello.put("type", "hello");
        hello.put("protocol", (long) PROTOCOL);
        hello.put("player", player);
        return new HostLine("", 0, Trees.bytes(hello));
    }

    static HostLine game(Card card) {
        return new HostLine(card.game(), 0, typed("game", MessageCodec.cards().encode(card), ""));
    }

    /** A word that is to be answered. */
    static HostLine word(StreamWord word) {
        return new HostLine(word.game(), word.round(), typed("word", encode(word), ""));
    }

    /** A word that was answered already. */
    static HostLine known(StreamWord word, String answer) {
        return new HostLine(word.game(), 0, typed("word", encode(word), ",\"known\":" + Trees.write(answer)));
    }

    static HostLine end(String game, Status status) {
        return end(game, status.label());
    }

    /** The game goes on elsewhere, or will begin anew. */
    static HostLine left(String game) {
        return end(game, "left");
    }

    private static HostLine end(String game, String status) {
        Map<String, Object> end = new LinkedHashMap<>();
        end.put("type", "end");
        end.put("game", game);
        end.put("status", status);
        return new HostLine(game, 0, Trees.bytes(end));
    }

    /** The game that it is about, empty if it is about none. */
    String game() {
        return game;
    }

    /** The object, in UTF-8, without a line end; not a copy. */
    byte[] json() {
        return json;
    }

    /** Whether it is to be answered. */
    boolean asks() {
        return round > 0;
    }

    private static byte[] encode(StreamWord word) {
        return MessageCodec.stream().encode(word);
    }

    /** An object that says first what it is, and something more at its end. */
    private static byte[] typed(String type, byte[] object, String more) {
        String fields = new String(object, 1, object.length - 2, StandardCharsets.UTF_8);
        return ("{\"type\":\"" + type + "\"," + fields + more + "}").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return new String(json, StandardCharsets.UTF_8);
    }
}
