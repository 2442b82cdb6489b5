package io.refeed.replayer;

import io.refeed.game.Answer;
import io.refeed.game.Game;
import io.refeed.game.Generator;
import io.refeed.game.Round;
import io.refeed.game.Setting;
import io.refeed.game.Turn;
import io.refeed.game.referee.Violation;
import io.refeed.language.Language;
import io.refeed.protocol.log.GameLog;
import io.refeed.protocol.message.Enumeration;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamRecord;
import io.refeed.protocol.message.StreamWord;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Lets replicas, a producer, a player and a nuisance act on one game in random order until the game is over. */
final class World {
    private static final int MOST_STEPS = 400_000;

    /** What the nuisance writes. */
    enum Nuisance {
        NONE,
        /** Records that change nothing: answers long given, answers far too early, answers of the wrong kind. */
        HARMLESS,
        /** Any answers at all. */
        WILD
    }

    final GameTopics topics = new GameTopics();
    final Game game;
    final ReplayPlan plan;
    private final Random random;
    private final Nuisance nuisance;
    private final double crashes;
    private final List<Replica> replicas = new ArrayList<>();
    private final Generator generator;
    private final Map<Integer, String> unanswered = new HashMap<>();
    private long now = 1_000_000_000L;
    private long lastWord;
    private int published;
    private int playerRead;
    private int answered;

    World(Game game, long seed, int replicas, Nuisance nuisance, double crashes) {
        this.game = game;
        this.plan = Table.plan(game);
        this.random = new Random(seed);
        this.nuisance = nuisance;
        this.crashes = crashes;
        this.generator = game.newGenerator();
        for (int i = 0; i < replicas; i++) {
            this.replicas.add(new Replica(topics, plan, random, now));
        }
    }

    /** Plays on until the stream has an end and nothing is under way. */
    void play() {
        int calm = 0;
        for (int step = 0; calm < 200 * (replicas.size() + 1); step++) {
            if (step > MOST_STEPS) {
                throw new AssertionError("stuck after round " + answered + ", topics: " + topics.provenance.size()
                        + " provenance, " + topics.stream.size() + " stream, " + topics.outputs.size() + " outputs");
            }
            now += random.nextInt(2_000_000);
            step();
            calm = ended() && replicas.stream().allMatch(Replica::idle) ? calm + 1 : 0;
        }
    }

    private void step() {
        int who = random.nextInt(replicas.size() * 4 + 3);
        if (who < replicas.size() * 4) {
            Replica replica = replicas.get(who % replicas.size());
            if (!ended() && random.nextDouble() < crashes) {
                replica.crash(now);
            } else {
                replica.step(now);
            }
        } else if (who == replicas.size() * 4) {
            publish();
        } else if (who == replicas.size() * 4 + 1) {
            answer();
        } else if (nuisance != Nuisance.NONE && random.nextInt(3) == 0) {
            disturb();
        }
    }

    /**
     * Takes records of the replayers out of the log, at random, and restarts all replayers. With a rate, and in round 1,
     * only one record of a round is lost: the provenance was acknowledged before the word was sent.
     */
    void lose(double share) {
        BitSet shown = new BitSet();
        topics.stream.removeIf(one -> random.nextDouble() < share);
        topics.stream.stream()
                .filter(StreamWord.class::isInstance)
                .forEach(one -> shown.set(((StreamWord) one).round()));
        boolean lockstep = game.pacing().lockstep();
        topics.provenance.removeIf(
                one -> (lockstep ? one.round() > 1 : shown.get(one.round())) && random.nextDouble() < share);
        topics.truth.removeIf(one -> random.nextDouble() < share);
        playerRead = 0;
        replicas.forEach(replica -> replica.crash(now));
    }

    /** Plays a number of steps. */
    void play(int steps) {
        for (int i = 0; i < steps; i++) {
            now += random.nextInt(2_000_000);
            step();
        }
    }

    boolean ended() {
        return topics.stream.stream().anyMatch(StreamEnd.class::isInstance);
    }

    int reloads() {
        return replicas.stream().mapToInt(Replica::reloads).sum();
    }

    private void publish() {
        if (game.target() == null) {
            return;
        }
        int upTo = topics.demand.stream().mapToInt(one -> one.upTo()).max().orElse(0);
        Language language = game.target().language();
        if (published < upTo + Enumeration.WINDOW) {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(Enumeration.MOST); i++) {
                lastWord = language.next(lastWord);
                words.add(game.setting().domain().spell(lastWord));
            }
            topics.enumeration.add(new Enumeration(plan.game(), published + 1, words));
            published += words.size();
        }
    }

    /** The player answers each round once, in order. */
    private void answer() {
        String word = unanswered.remove(answered + 1);
        if (word != null) {
            answered++;
            Answer answer =
                    generator.answer(new Turn(answered, game.setting().domain().word(word)));
            topics.outputs.add(new Output(
                    plan.game(),
                    answered,
                    game.setting().spell(answer),
                    game.setting().proper(),
                    null,
                    generator.questions().orElse(null),
                    null));
        } else if (playerRead < topics.stream.size()
                && topics.stream.get(playerRead++) instanceof StreamWord record
                && record.round() > answered) {
            unanswered.putIfAbsent(record.round(), record.word());
        }
    }

    private void disturb() {
        int rounds = game.setting().rounds();
        int round = 1 + random.nextInt(rounds + 1);
        boolean harmless = nuisance == Nuisance.HARMLESS;
        boolean wrongKind = random.nextInt(4) == 0;
        if (harmless && round == answered + 1 && !wrongKind) {
            return;
        }
        String text = random.nextInt(5) == 0 ? "007" : game.setting().spell(1 + random.nextInt(4));
        Output record = output(round, text);
        topics.outputs.add(
                wrongKind ? new Output(record.game(), round, text, !record.hypothesis(), null, null) : record);
    }

    private Output output(int round, String text) {
        return new Output(plan.game(), round, text, game.setting().proper(), null, null);
    }

    /** What the log adds up to by the rules that the auditor goes by. */
    Fold fold() {
        Setting setting = game.setting();
        Fold fold = new Fold();
        GameLog log = new GameLog(setting, game.pacing().lockstep(), false, fold);
        topics.provenance.forEach(log::provenance);
        for (StreamRecord record : topics.stream) {
            if (record instanceof StreamWord word) {
                log.word(word);
            } else if (record instanceof StreamEnd end) {
                log.end(end);
            }
        }
        for (int offset = 0; offset < topics.outputs.size(); offset++) {
            log.output(offset, topics.outputs.get(offset));
        }
        fold.log = log;
        return fold;
    }

    /** Collects the rounds of a log. */
    static final class Fold implements GameLog.Listener {
        final List<Round> rounds = new ArrayList<>();
        final List<Violation> violations = new ArrayList<>();
        GameLog log;

        @Override
        public void round(Round round) {
            rounds.add(round);
        }

        @Override
        public void unanswered(Round round) {
            rounds.add(round);
        }

        @Override
        public void violation(Violation violation) {
            violations.add(violation);
        }

        @Override
        public long answer(int round) {
            return rounds.get(round - 1).answer();
        }
    }
}
