package io.refeed.replayer;

import io.refeed.protocol.message.Demand;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamRecord;
import io.refeed.protocol.message.StreamWord;
import io.refeed.protocol.message.Truth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** One replayer of the game: what it has read, and what it has sent that the broker has not taken yet. */
final class Replica implements Emitter {
    private final GameTopics topics;
    private final ReplayPlan plan;
    private final Random random;

    private final Deque<Provenance> provenances = new ArrayDeque<>();
    private final Deque<StreamRecord> words = new ArrayDeque<>();
    private final Deque<Runnable> others = new ArrayDeque<>();
    private ReplayedGame game;
    private int truths;
    private int blocks;
    private int provenance;
    private int stream;
    private int outputs;
    private boolean reloading;
    private int reloads;

    Replica(GameTopics topics, ReplayPlan plan, Random random, long now) {
        this.topics = topics;
        this.plan = plan;
        this.random = random;
        load(now);
    }

    /** Starts afresh, as a service does when it is given the partition. */
    void load(long now) {
        reloading = false;
        game = new ReplayedGame(plan, this);
        truths = 0;
        blocks = 0;
        provenance = 0;
        stream = 0;
        outputs = 0;
        while (readTruth() | readEnumeration() | readProvenance() | readStream()) {
            // All of it before the first output.
        }
        while (!reloading && readOutput()) {
            // In order.
        }
        game.loaded(now, outputs);
    }

    /** Loses what it was sending, but for a part that the broker had taken; each topic by itself. */
    void crash(long now) {
        land(provenances, topics.provenance);
        land(words, topics.stream);
        for (int n = random.nextInt(others.size() + 1); n > 0; n--) {
            others.remove().run();
        }
        provenances.clear();
        words.clear();
        others.clear();
        load(now);
    }

    /** Reads or sends one thing, or does what is due. */
    void step(long now) {
        if (reloading) {
            flush();
            reloads++;
            load(now);
            return;
        }
        switch (random.nextInt(8)) {
            case 0 -> readEnumeration();
            case 1 -> readProvenance();
            case 2 -> readStream();
            case 3 -> readOutput();
            case 4 -> landOne(provenances, topics.provenance);
            case 5 -> landOne(words, topics.stream);
            case 6 -> {
                readTruth();
                if (!others.isEmpty()) {
                    others.remove().run();
                }
            }
            default -> game.turn(now, outputs);
        }
    }

    /** Whether nothing it sent is under way. */
    boolean idle() {
        return !reloading && provenances.isEmpty() && words.isEmpty() && others.isEmpty();
    }

    int reloads() {
        return reloads;
    }

    private void flush() {
        while (landOne(provenances, topics.provenance) | landOne(words, topics.stream)) {
            // Until nothing is left.
        }
        others.forEach(Runnable::run);
        others.clear();
    }

    private boolean readTruth() {
        if (truths == topics.truth.size()) {
            return false;
        }
        if (topics.truth.get(truths++).settled()) {
            game.truthSettled();
        }
        return true;
    }

    private boolean readEnumeration() {
        if (blocks == topics.enumeration.size()) {
            return false;
        }
        game.enumeration(topics.enumeration.get(blocks++));
        return true;
    }

    private boolean readProvenance() {
        if (provenance == topics.provenance.size()) {
            return false;
        }
        game.provenance(topics.provenance.get(provenance++));
        return true;
    }

    private boolean readStream() {
        if (stream == topics.stream.size()) {
            return false;
        }
        StreamRecord record = topics.stream.get(stream++);
        if (record instanceof StreamWord word) {
            game.word(word);
        } else if (record instanceof StreamEnd end) {
            game.end(end);
        }
        return true;
    }

    private boolean readOutput() {
        if (outputs == topics.outputs.size()) {
            return false;
        }
        game.output(outputs, topics.outputs.get(outputs));
        outputs++;
        return true;
    }

    private <T> void land(Deque<T> sent, List<T> topic) {
        for (int n = random.nextInt(sent.size() + 1); n > 0; n--) {
            topic.add(sent.remove());
        }
    }

    private static <T> boolean landOne(Deque<T> sent, List<T> topic) {
        return !sent.isEmpty() && topic.add(sent.remove());
    }

    @Override
    public void provenance(Provenance record) {
        provenances.add(record);
    }

    @Override
    public void stream(StreamRecord record) {
        words.add(record);
    }

    @Override
    public void demand(Demand record) {
        others.add(() -> topics.demand.add(record));
    }

    @Override
    public void truth(Truth record) {
        others.add(() -> topics.truth.add(record));
    }

    @Override
    public void reload(String reason) {
        reloading = true;
    }
}
