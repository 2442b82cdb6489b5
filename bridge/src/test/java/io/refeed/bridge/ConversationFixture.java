package io.refeed.bridge;

import io.refeed.game.Mode;
import io.refeed.game.Pacing;
import io.refeed.generator.AsyncPlayer;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.StreamWord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A player in one of his lives, what he is told, and what becomes of what he says. */
abstract class ConversationFixture {
    final List<String> told = new ArrayList<>();
    final List<String> terminal = new ArrayList<>();
    final List<Output> outputs = new ArrayList<>();
    final List<String> losses = new ArrayList<>();
    final Strikes strikes = new Strikes();
    long now;
    Conversation conversation = welcomed();

    Conversation greeted() {
        told.clear();
        Conversation life = new Conversation("me", strikes, terminal::add, () -> now);
        life.begin(new Peer() {
            @Override
            public void send(HostLine line) {
                told.add(line.toString());
            }

            @Override
            public void close() {}
        });
        return life;
    }

    Conversation welcomed() {
        Conversation life = greeted();
        life.line(bytes(HostLine.READY));
        told.clear();
        return life;
    }

    Seat open(String game) {
        return open(game, Mode.ELEMENT);
    }

    Seat open(String game, Mode mode) {
        return conversation.open(card(game, mode), new AsyncPlayer.Answers() {
            @Override
            public void answer(Output output) {
                outputs.add(output);
            }

            @Override
            public void lost(String reason) {
                losses.add(game + ": " + reason);
            }
        });
    }

    void says(String line) {
        conversation.line(bytes(line));
    }

    static StreamWord word(String game, int round) {
        return new StreamWord(game, round, Integer.toString(10 * round));
    }

    static String answer(String game, int round) {
        return "{\"game\":\"" + game + "\",\"round\":" + round + ",\"word\":\"7\"}";
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Card card(String game, Mode mode) {
        return new Card(
                game,
                "me",
                "naturals",
                Map.of("kind", "explicit", "domain", "naturals", "languages", List.of("all")),
                mode,
                9,
                Pacing.LOCKSTEP,
                Map.of(),
                List.of(),
                false,
                0);
    }
}
