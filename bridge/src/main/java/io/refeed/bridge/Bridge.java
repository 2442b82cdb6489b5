package io.refeed.bridge;

import io.refeed.game.Setting;
import io.refeed.generator.AsyncGame;
import io.refeed.generator.AsyncPlayer;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.service.Trouble;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * A player who speaks lines of JSON: a child process, or an HTTP endpoint. When he goes down he is brought back, at growing
 * intervals, and the host tells him all games that go on from their beginning.
 *
 * <p>Safe for use by several threads.
 */
public final class Bridge implements AsyncPlayer {
    private static final Duration READY = Duration.ofSeconds(10);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration TICK = Duration.ofMillis(250);

    /** Ctrl-C reaches a child before it reaches this program. */
    private static final Duration PERHAPS_THE_END = Duration.ofMillis(100);

    private static final int LINES_A_SECOND = 100;

    private final String name;
    private final Peer.Factory peers;
    private final Duration patience;
    private final Consumer<String> terminal;
    private final Strikes strikes = new Strikes();
    private final Trouble trouble = new Trouble();
    private final CountDownLatch closing = new CountDownLatch(1);
    private Conversation conversation;
    private Peer peer;

    private Bridge(String name, Peer.Factory peers, Duration patience, Consumer<String> terminal) {
        this.name = name;
        this.peers = peers;
        this.patience = patience;
        this.terminal = terminal;
    }

    /**
     * A player who is a child process; started by {@link #start}.
     *
     * @param command the program and its arguments
     * @param patience how long it may take over an answer; null for as long as the game waits
     * @param terminal takes what is to be shown, and the child's standard error; from any thread
     */
    public static Bridge toProcess(String name, List<String> command, Duration patience, Consumer<String> terminal) {
        Consumer<String> steady = new Steady(terminal, LINES_A_SECOND, System::nanoTime);
        Consumer<String> log =
                new Steady(line -> terminal.accept(name + ": " + line), LINES_A_SECOND, System::nanoTime);
        return new Bridge(name, conversation -> ChildPeer.start(command, conversation, log), patience, steady);
    }

    /**
     * A player at an HTTP endpoint.
     *
     * @param atOnce how many requests may be on their way at a time
     */
    public static Bridge toUrl(String name, URI url, int atOnce, Duration patience, Consumer<String> terminal) {
        Consumer<String> steady = new Steady(terminal, LINES_A_SECOND, System::nanoTime);
        return new Bridge(name, conversation -> new HttpPeer(url, atOnce, conversation), patience, steady);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized AsyncGame open(Card card, Setting setting, Answers answers) {
        return conversation.open(card, answers);
    }

    /**
     * Brings the player in, and sees to it that he stays.
     *
     * @throws BridgeException if he does not come
     */
    public void start() throws InterruptedException {
        begin();
        Thread keeper = new Thread(this::keep, "refeed-bridge-keeper");
        keeper.setDaemon(true);
        keeper.start();
    }

    /** One life: it is the player's from when he is ready. */
    private void begin() throws InterruptedException {
        Conversation next = new Conversation(name, strikes, terminal, System::nanoTime);
        Peer way = peers.connect(next);
        try {
            next.begin(way);
            next.ready().get(READY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            way.close();
            throw new BridgeException(
                    "no answer to hello within " + READY.toSeconds() + " s: expected " + HostLine.READY);
        } catch (ExecutionException e) {
            way.close();
            throw new BridgeException(e.getCause().getMessage());
        } catch (InterruptedException e) {
            way.close();
            throw e;
        }
        take(next, way);
    }

    private void take(Conversation next, Peer way) {
        Conversation former;
        synchronized (this) {
            former = conversation;
            conversation = next;
            peer = way;
        }
        if (former != null) {
            former.lose("the player has begun a new life");
        }
        if (closed()) {
            way.close();
        }
    }

    private void keep() {
        try {
            Duration pause = SHORTEST_PAUSE;
            while (!closed()) {
                String why = awaitEnd();
                if (why == null || closing.await(PERHAPS_THE_END.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                pause = current().answered() > 0 ? SHORTEST_PAUSE : longer(pause);
                say(why);
                current().die(why);
                peer().close();
                while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS) && !comesBack()) {
                    pause = longer(pause);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean comesBack() throws InterruptedException {
        try {
            begin();
            return true;
        } catch (BridgeException e) {
            say(e.getMessage());
            return false;
        }
    }

    private void say(String why) {
        if (trouble.failed(false, System.nanoTime())) {
            terminal.accept(why + trouble.account() + "; trying again");
        }
    }

    /** Why the player has gone down; null if he is not needed any more. */
    private String awaitEnd() throws InterruptedException {
        CompletableFuture<String> broken = current().broken();
        while (!closed()) {
            try {
                return broken.get(TICK.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (patience != null) {
                    current().look(patience);
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        return null;
    }

    private synchronized Conversation current() {
        return conversation;
    }

    private synchronized Peer peer() {
        return peer;
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private boolean closed() {
        return closing.getCount() == 0;
    }

    /** Ends the child, within two seconds. */
    @Override
    public void close() {
        closing.countDown();
        Peer way = peer();
        if (way != null) {
            way.close();
        }
    }
}
