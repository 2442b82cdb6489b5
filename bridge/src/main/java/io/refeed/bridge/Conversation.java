package io.refeed.bridge;

import io.refeed.game.Status;
import io.refeed.generator.AsyncPlayer;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.StreamWord;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * What is said between the host and a player in one of his lives: who plays what, what is asked, and what of that is answered
 * by what comes. It knows nothing of the way that lines take. Safe for use by several threads; nothing in it waits.
 */
final class Conversation {
    /** So many lines in a row that answer nothing are a flood. */
    static final int FLOOD = 10_000;

    private static final int REMEMBERED = 10_000;

    private final String player;
    private final Strikes strikes;
    private final Consumer<String> terminal;
    private final LongSupplier clock;
    private final Map<String, Seat> seats = new HashMap<>();

    /** Rounds that were asked in games that are left, and may be answered yet. */
    private final Map<String, Set<Integer>> stale = new HashMap<>();

    /** Games that were open when the player went down, but for one: it alone may do it again. */
    private final Deque<Seat> suspects = new ArrayDeque<>();

    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final CompletableFuture<String> broken = new CompletableFuture<>();
    private Seat suspect;
    private Peer peer;
    private boolean dead;
    private int useless;
    private long answered;

    /**
     * @param strikes what is known from his earlier lives
     * @param terminal takes sentences for whoever looks after the player
     * @param clock the time by {@link System#nanoTime}
     */
    Conversation(String player, Strikes strikes, Consumer<String> terminal, LongSupplier clock) {
        this.player = player;
        this.strikes = strikes;
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Says hello. */
    synchronized void begin(Peer way) {
        peer = way;
        way.send(HostLine.hello(player));
    }

    /** Done when the player is ready, failed if he said something else. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    /** Done when the player has gone down, or is of no use: why, one clause. */
    CompletableFuture<String> broken() {
        return broken;
    }

    /** How many answers have come. */
    synchronized long answered() {
        return answered;
    }

    /** Seats the player in a game. */
    synchronized Seat open(Card card, AsyncPlayer.Answers answers) {
        Seat seat = new Seat(this, card, answers);
        seats.put(card.game(), seat);
        if (strikes.resigned(card.game()) == null) {
            send(seat, HostLine.game(card));
        }
        return seat;
    }

    synchronized void word(Seat seat, StreamWord word) {
        if (seat.closed()) {
            return;
        }
        seat.ask(word, clock.getAsLong());
        String reason = strikes.resigned(seat.game());
        if (reason != null) {
            seat.resign(reason);
        } else if (seat.waiting() > Seat.MOST_WAITING) {
            resign(
                    seat,
                    "more than " + Seat.MOST_WAITING + " words wait for an answer, the first of them " + seat.sent());
        } else {
            send(seat, HostLine.word(word));
        }
    }

    synchronized void recall(Seat seat, StreamWord word, String answer) {
        if (!seat.closed() && strikes.resigned(seat.game()) == null) {
            seat.recalled(word.round());
            send(seat, HostLine.known(word, answer));
        }
    }

    synchronized void end(Seat seat, Status status) {
        if (!seat.closed() && seat.open() != null && status == Status.UNFINISHED && !dead) {
            terminal.accept("game " + seat.game() + " ended unfinished: after " + seat.sent() + " expected "
                    + seat.expected() + ", came nothing");
        }
        close(seat, HostLine.end(seat.game(), status));
        strikes.forget(seat.game());
    }

    synchronized void leave(Seat seat) {
        close(seat, HostLine.left(seat.game()));
    }

    private void close(Seat seat, HostLine last) {
        if (!seat.closed()) {
            seat.close();
            if (!seat.holding()) {
                passBy(seat);
            }
            if (!dead) {
                peer.send(last);
            }
        }
        seats.remove(seat.game(), seat);
        suspects.remove(seat);
        release(seat);
    }

    /** Answers to what is open may come yet, and are no fault. */
    private void passBy(Seat seat) {
        for (StreamWord open = seat.open(); open != null; open = seat.drop()) {
            if (stale.size() < REMEMBERED) {
                stale.computeIfAbsent(seat.game(), game -> new TreeSet<>()).add(open.round());
            }
        }
    }

    private void send(Seat seat, HostLine line) {
        if (dead) {
            return;
        }
        if (seat.holding()) {
            seat.hold(line);
        } else if (!line.asks() || suspect == seat || !strikes.suspected(seat.game())) {
            peer.send(line);
        } else if (suspect == null) {
            suspect = seat;
            peer.send(line);
        } else {
            seat.hold(line);
            suspects.add(seat);
        }
    }

    /** The game has done no harm; the next that may have done it has its turn. */
    private void release(Seat seat) {
        if (suspect != seat) {
            return;
        }
        suspect = suspects.poll();
        if (suspect != null) {
            for (HostLine line = suspect.release(); line != null; line = suspect.release()) {
                peer.send(line);
            }
        }
    }

    /** Takes a line of the player, without its end. */
    void line(byte[] bytes) {
        line(PlayerLine.read(bytes), bytes);
    }

    /** Takes the beginning of a line that is no use as a whole. */
    void line(byte[] beginning, String fault) {
        line(new PlayerLine(null, false, null, fault), beginning);
    }

    private synchronized void line(PlayerLine line, byte[] bytes) {
        if (dead) {
            return;
        }
        if (!ready.isDone()) {
            welcome(line, bytes);
            return;
        }
        Seat seat = line.game() == null ? onlyOneAsked() : seats.get(line.game());
        String fault = line.ready() ? "the player was ready already" : line.fault();
        if (fault == null && seat != null) {
            fault = seat.fault(line.output());
            if (fault == null) {
                take(seat, line.output());
                return;
            }
        }
        if (line.output() != null && isLate(line.output())) {
            return;
        }
        fault(seat, fault == null ? "no such game is being played" : fault, PlayerLine.quoted(bytes));
    }

    private boolean isLate(Output output) {
        Set<Integer> late = stale.get(output.game());
        return late != null && late.remove(output.round());
    }

    private void welcome(PlayerLine line, byte[] bytes) {
        if (line.ready()) {
            ready.complete(null);
            return;
        }
        String fault = line.fault() == null ? "" : ": " + line.fault();
        ready.completeExceptionally(new BridgeException("after " + HostLine.hello(player) + " expected "
                + HostLine.READY + ", came " + PlayerLine.quoted(bytes) + fault));
    }

    private void take(Seat seat, Output output) {
        answered++;
        useless = 0;
        strikes.clear(seat.game());
        seat.take(output, clock.getAsLong());
        if (output.resigned() != null) {
            strikes.resign(seat.game(), output.resigned());
        }
        release(seat);
    }

    /** The game whose player must have meant it, if just one waits for an answer. */
    private Seat onlyOneAsked() {
        Seat only = null;
        for (Seat seat : seats.values()) {
            if (!seat.closed() && seat.open() != null && !seat.holding()) {
                if (only != null) {
                    return null;
                }
                only = seat;
            }
        }
        return only;
    }

    /** Something came, or did, that is no answer to an open question of a game. */
    synchronized void fault(String game, String why, String came) {
        if (!dead) {
            fault(seats.get(game), why, came);
        }
    }

    private void fault(Seat seat, String why, String came) {
        if (seat != null && !seat.closed()) {
            resign(seat, "after " + seat.sent() + " expected " + seat.expected() + ", came " + came + ": " + why);
        } else if (seat == null) {
            terminal.accept(
                    "expected {\"game\":\"...\",\"round\":...,\"word\":\"...\"} (or \"hypothesis\", or \"resign\"), came "
                            + came + ": " + why);
        }
        if (++useless == FLOOD) {
            broken("a flood: " + FLOOD + " lines in a row that answer nothing, the last of them " + came);
        }
    }

    private void resign(Seat seat, String reason) {
        StreamWord open = seat.open();
        terminal.accept("game " + seat.game() + " is given up" + (open == null ? "" : " in round " + open.round())
                + ": " + reason);
        strikes.resign(seat.game(), reason);
        seat.resign(reason);
        if (!dead) {
            passBy(seat);
            peer.send(HostLine.end(seat.game(), Status.UNFINISHED));
        }
        suspects.remove(seat);
        release(seat);
    }

    /** Gives up games that have waited for an answer for too long. */
    synchronized void look(Duration patience) {
        long now = clock.getAsLong();
        for (Seat seat : List.copyOf(seats.values())) {
            boolean waits = !dead && !seat.closed() && !seat.holding() && seat.open() != null;
            if (waits && now - seat.since() > patience.toNanos()) {
                resign(
                        seat,
                        "no answer to " + seat.sent() + " within " + patience.toSeconds() + " s: expected "
                                + seat.expected());
            }
        }
    }

    /** The player has gone down, or is of no use. */
    void broken(String why) {
        if (!ready.isDone()) {
            ready.completeExceptionally(new BridgeException(why));
        }
        broken.complete(why);
    }

    /**
     * Nothing more is said. Gives up the games that were waiting each time when the player went down.
     *
     * @param why why he went down
     */
    synchronized void die(String why) {
        dead = true;
        for (Seat seat : new ArrayList<>(seats.values())) {
            StreamWord open = seat.open();
            if (!seat.closed() && open != null && !seat.holding()) {
                if (strikes.strike(seat.game(), open.round()) >= Strikes.MOST) {
                    resign(
                            seat,
                            "after " + seat.sent() + " expected " + seat.expected() + ", but " + why
                                    + ", the third time in a row");
                }
            }
        }
    }

    /** Has the host tell all games anew. */
    synchronized void lose(String why) {
        seats.values().forEach(seat -> seat.lost(why));
    }
}
