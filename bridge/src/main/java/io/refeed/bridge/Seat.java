package io.refeed.bridge;

import io.refeed.game.Mode;
import io.refeed.game.Status;
import io.refeed.generator.AsyncGame;
import io.refeed.generator.AsyncPlayer;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.StreamWord;
import java.util.ArrayDeque;
import java.util.Deque;

/** One game in one life of a player. All but the methods of {@link AsyncGame} is for the {@link Conversation}, under its lock. */
final class Seat implements AsyncGame {
    /** So many words may wait for an answer; in lockstep there is one. */
    static final int MOST_WAITING = 10_000;

    private final Conversation conversation;
    private final Card card;
    private final AsyncPlayer.Answers answers;
    private final Deque<StreamWord> asked = new ArrayDeque<>();
    private final Deque<HostLine> held = new ArrayDeque<>();
    private boolean holding;
    private int answered;
    private long since;
    private boolean closed;

    Seat(Conversation conversation, Card card, AsyncPlayer.Answers answers) {
        this.conversation = conversation;
        this.card = card;
        this.answers = answers;
    }

    @Override
    public void word(StreamWord word) {
        conversation.word(this, word);
    }

    @Override
    public void recall(StreamWord word, String answer) {
        conversation.recall(this, word, answer);
    }

    @Override
    public void end(Status status) {
        conversation.end(this, status);
    }

    @Override
    public void leave() {
        conversation.leave(this);
    }

    String game() {
        return card.game();
    }

    boolean closed() {
        return closed;
    }

    void close() {
        closed = true;
        held.clear();
    }

    /** Takes note of a question. */
    void ask(StreamWord word, long nanoTime) {
        if (asked.isEmpty()) {
            since = nanoTime;
        }
        asked.add(word);
    }

    /** The question that is to be answered next, null if there is none. */
    StreamWord open() {
        return asked.peek();
    }

    /** Drops the question that was to be answered next; the one after it. */
    StreamWord drop() {
        asked.remove();
        return asked.peek();
    }

    /** Takes note of an answer from an earlier life. */
    void recalled(int round) {
        answered = round;
    }

    int waiting() {
        return asked.size();
    }

    /** Since when the question waits that is to be answered next. */
    long since() {
        return since;
    }

    /** Whether what is sent is kept back. */
    boolean holding() {
        return holding;
    }

    void hold(HostLine line) {
        holding = true;
        held.add(line);
    }

    /** The next line that was kept back, null if there is none any more. */
    HostLine release() {
        holding = false;
        return held.poll();
    }

    /**
     * Why an answer is none to the open question, one clause; null if it is one.
     */
    String fault(Output output) {
        StreamWord open = open();
        if (open == null) {
            return output.round() <= answered
                    ? "round " + output.round() + " was answered already"
                    : "round " + output.round() + " is ahead: its word has not come yet";
        }
        if (output.round() != open.round()) {
            return "round " + output.round() + " is not the round that is to be answered";
        }
        if (!output.fits(card.mode())) {
            return card.mode() == Mode.PROPER
                    ? "this is a proper game, whose answers are hypotheses"
                    : "answers of this game are words";
        }
        return null;
    }

    /** Passes an answer on to the open question. */
    void take(Output output, long nanoTime) {
        asked.remove();
        answered = output.round();
        since = nanoTime;
        answers.answer(card.diagnostics() ? output : output.withoutDiagnostics());
    }

    /** Gives the game up, in the round that is to be answered next. */
    void resign(String reason) {
        StreamWord open = open();
        int round = open == null ? answered + 1 : open.round();
        close();
        answers.answer(new Output(card.game(), round, null, false, null, reason));
    }

    void lost(String reason) {
        answers.lost(reason);
    }

    /** What an answer to the open question looks like. */
    String expected() {
        StreamWord open = open();
        String what = card.mode() == Mode.PROPER ? "hypothesis" : "word";
        return "{\"game\":\"" + card.game() + "\",\"round\":" + (open == null ? answered + 1 : open.round()) + ",\""
                + what + "\":\"...\"}";
    }

    /** What was sent last that is to be answered. */
    String sent() {
        return open() == null ? "the last answer" : HostLine.word(open()).toString();
    }
}
