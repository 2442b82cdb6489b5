package io.refeed.operations.conform;

import io.refeed.operations.conform.Finding.Weight;
import io.refeed.protocol.Topic;
import io.refeed.protocol.Topics;
import io.refeed.protocol.json.MessageCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Where a check plays its games: it announces them, sends their words and waits for answers. Whatever comes meanwhile is judged
 * by the rules that hold for all answers. Not safe for use by several threads.
 */
public final class Stage {
    private static final Duration POLL = Duration.ofMillis(50);

    /** How long one listens for what no one should say. */
    private static final Duration SILENCE = Duration.ofMillis(300);

    private static final int NAMED = 3;

    private final Line line;
    private final Rules rules;
    private final Plan plan;
    private final Subject subject;
    private final Rivals rivals;
    private final Findings findings;
    private final String run;
    private final List<TestGame> all = new ArrayList<>();
    private final List<TestGame> open = new ArrayList<>();
    private String check = "";
    private int games;
    private int arrivals;
    private boolean restarted;

    /** @param run the beginning of all names of games, without a slash */
    Stage(Line line, Rules rules, Plan plan, Subject subject, Rivals rivals, Findings findings, String run) {
        this.line = line;
        this.rules = rules;
        this.plan = plan;
        this.subject = subject;
        this.rivals = rivals;
        this.findings = findings;
        this.run = run;
    }

    /** How the player, or the detector, is tried. */
    public Plan plan() {
        return plan;
    }

    /** Whether the program that is tried can be killed and started again. */
    public boolean canRestart() {
        return subject.canRestart();
    }

    /** Kills the program. */
    public void kill() throws InterruptedException {
        subject.kill();
    }

    /** Starts the program that was killed; its next answer may take as long as its very first. */
    public void startAgain() throws InterruptedException {
        subject.startAgain();
        restarted = true;
    }

    /** Who may take partitions away from it. */
    public Rivals rivals() {
        return rivals;
    }

    /** Partitions of each topic. */
    public int partitions() {
        return line.partitions();
    }

    /** A game of the first vocabulary on a partition, which has not been announced yet. */
    public TestGame draft(int partition) {
        return draft(partition, plan.subject(), plan.vocabularies().get(0));
    }

    /** A game that has not been announced yet. */
    public TestGame draft(int partition, String named, Vocabulary vocabulary) {
        String name;
        do {
            games++;
            name = run + "/" + games;
        } while (Topics.home(MessageCodec.key(name), line.partitions()) != partition);
        return drafted(name, named, vocabulary);
    }

    /** A game with a number of its own choice in a run of its own, on whatever partition that is. */
    public TestGame draft(String suffix, int number, Vocabulary vocabulary) {
        return drafted(run + "-" + suffix + "/" + number, plan.subject(), vocabulary);
    }

    private TestGame drafted(String name, String named, Vocabulary vocabulary) {
        int partition = Topics.home(MessageCodec.key(name), line.partitions());
        TestGame game = new TestGame(check, name, plan.kind(), named, partition, vocabulary);
        rules.expect(game);
        all.add(game);
        return game;
    }

    /** Announces a game in which each word waits for the answer to the one before. */
    public TestGame announce(TestGame game, int rounds) throws InterruptedException {
        return announce(game, rounds, true, Map.of());
    }

    /**
     * Announces a game.
     *
     * @param more fields of the card beyond those that there are
     */
    public TestGame announce(TestGame game, int rounds, boolean lockstep, Map<String, Object> more)
            throws InterruptedException {
        send(Topic.GAMES, game, Cards.card(game, rounds, lockstep, more));
        open.add(game);
        return game;
    }

    /** Announces a game on each partition, of each vocabulary at least one. */
    public List<TestGame> announceEverywhere(int rounds) throws InterruptedException {
        List<TestGame> announced = new ArrayList<>();
        int kinds = plan.vocabularies().size();
        for (int i = 0; i < Math.max(kinds, partitions()); i++) {
            Vocabulary vocabulary = plan.vocabularies().get(i % kinds);
            announced.add(announce(draft(i % partitions(), plan.subject(), vocabulary), rounds));
        }
        return announced;
    }

    /** Sends the next word of a game. */
    public void word(TestGame game, String word) throws InterruptedException {
        word(game, word, Map.of());
    }

    /** Sends the next word of a game, with further fields. */
    public void word(TestGame game, String word, Map<String, Object> more) throws InterruptedException {
        game.noteSent(word, send(Topic.STREAM, game, Cards.word(game, game.sent() + 1, word, more)));
    }

    /** Sends the word of a round once more. */
    public void again(TestGame game, int round) throws InterruptedException {
        game.allowRepeats();
        send(Topic.STREAM, game, Cards.word(game, round, game.word(round), Map.of()));
    }

    /** Sends the word of the next round in each game, each time when all answers to the one before are there. */
    public void play(Collection<TestGame> players, int rounds) throws InterruptedException {
        for (int i = 0; i < rounds; i++) {
            next(players);
            awaitAnswers(players);
        }
    }

    /** Sends the next word of the language in each game, and waits for nothing. */
    public void next(Collection<TestGame> players) throws InterruptedException {
        for (TestGame game : players) {
            List<String> words = game.vocabulary().words(game.sent() + 1);
            word(game, words.get(words.size() - 1));
        }
    }

    /** Waits until all words that were sent have answers. */
    public void awaitAnswers(Collection<TestGame> players) throws InterruptedException {
        awaitAnswers(players, () -> {});
    }

    /** The same, with something to do meanwhile. */
    public void awaitAnswers(Collection<TestGame> players, Runnable meanwhile) throws InterruptedException {
        int answered = answered(players);
        long deadline = deadline();
        while (players.stream().anyMatch(game -> game.answered() < game.sent())) {
            listen(POLL);
            meanwhile.run();
            subject.fault().ifPresent(fault -> died(players, fault));
            if (players.stream().anyMatch(TestGame::hasResigned)) {
                throw new BrokenOffException();
            }
            if (answered(players) > answered) {
                answered = answered(players);
                deadline = deadline();
            }
            if (System.nanoTime() > deadline) {
                missing(players);
            }
        }
        restarted = false;
    }

    private static int answered(Collection<TestGame> players) {
        return players.stream().mapToInt(TestGame::answered).sum();
    }

    private long deadline() {
        return System.nanoTime() + patience().toNanos();
    }

    /** A consumer group may take most of a minute until it notices that a member was killed. */
    private Duration patience() {
        return arrivals == 0 || restarted ? plan.first() : plan.patience();
    }

    private void missing(Collection<TestGame> players) {
        List<TestGame> waiting =
                players.stream().filter(game -> game.answered() < game.sent()).toList();
        for (TestGame game : waiting.subList(0, Math.min(NAMED, waiting.size()))) {
            int round = game.answered() + 1;
            findings.add(new Finding(
                    Weight.ERROR,
                    check,
                    "no-" + plan.kind().noun(),
                    game.name(),
                    round,
                    game.sentWords(round),
                    one(plan.kind().noun()) + " within " + patience().toSeconds() + " s on partition "
                            + game.partition(),
                    came(game)));
        }
        throw new BrokenOffException();
    }

    private String came(TestGame game) {
        if (arrivals == 0) {
            return "nothing at all, in no game: is there a " + plan.kind().label() + " " + plan.subject()
                    + ", does it read these topics, and does the broker take its "
                    + plan.kind().noun() + "s?";
        }
        int surplus = game.surplus();
        return surplus == 0
                ? "nothing to this round"
                : surplus == 1 ? "one record that does not count" : surplus + " records that do not count";
    }

    private static String one(String noun) {
        return (noun.startsWith("a") ? "an " : "a ") + noun;
    }

    private void died(Collection<TestGame> players, String fault) {
        TestGame game = players.iterator().next();
        findings.add(new Finding(
                Weight.ERROR,
                check,
                "died",
                game.name(),
                game.sent(),
                game.sentWords(game.sent()),
                "a program that goes on until it is stopped",
                fault));
        throw new BrokenOffException();
    }

    /** Says that something is worth to know. */
    public void warn(String kind, TestGame game, int round, String expected, String came) {
        findings.add(
                new Finding(Weight.WARNING, check, kind, game.name(), round, game.sentWords(round), expected, came));
    }

    /** Ends a game: as finished, or before its last round. */
    public void end(TestGame game, boolean finished, Map<String, Object> more) throws InterruptedException {
        send(Topic.STREAM, game, Cards.end(game, finished, more));
        game.noteOver();
        open.remove(game);
    }

    /** Takes back the card of a game. */
    public void remove(TestGame game) throws InterruptedException {
        game.noteRemoved();
        send(Topic.GAMES, game, null);
        open.remove(game);
    }

    /** Lets time pass, and takes what comes meanwhile. */
    public void pause(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            listen(POLL);
        }
    }

    /** A check begins. */
    void begin(String name) throws InterruptedException {
        check = name;
        subject.start();
    }

    /** A check is over: what is left of its games is ended, and what came late is still taken. */
    void finish() throws InterruptedException {
        for (TestGame game : List.copyOf(open)) {
            end(game, game.answered() == game.sent(), Map.of());
        }
        pause(SILENCE);
    }

    /** Takes back all cards: there is no verdict on these games, by which the cleaner would know that they are over. */
    void clear() throws InterruptedException {
        for (TestGame game : all) {
            send(Topic.GAMES, game, null);
        }
    }

    /** Whether anything has come yet. */
    boolean heard() {
        return arrivals > 0;
    }

    private String send(Topic topic, TestGame game, byte[] value) throws InterruptedException {
        return line.send(topic, game.partition(), MessageCodec.key(game.name()), value);
    }

    private void listen(Duration timeout) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        line.poll(timeout, arrival -> {
            arrivals++;
            rules.take(arrival);
        });
    }
}
