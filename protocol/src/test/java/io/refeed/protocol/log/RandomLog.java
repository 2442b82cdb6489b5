package io.refeed.protocol.log;

import io.refeed.game.Origin;
import io.refeed.game.Setting;
import io.refeed.game.Status;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamRecord;
import io.refeed.protocol.message.StreamWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The topics of one game that a sound replayer has played against players that are not: with early, blind, repeated,
 * conflicting and unreadable answers, records that stand there twice, and a twin replayer that contradicts the first.
 */
final class RandomLog {
    static final String GAME = "run/1";

    final Setting setting;
    final boolean lockstep;
    final List<Provenance> provenances = new ArrayList<>();
    final List<StreamRecord> stream = new ArrayList<>();
    final List<Placed> outputs = new ArrayList<>();

    private final Random random;
    private long offset;

    private RandomLog(Random random, boolean lockstep) {
        this.random = random;
        this.lockstep = lockstep;
        this.setting = Settings.element(1 + random.nextInt(8));
        this.offset = random.nextInt(3);
    }

    static RandomLog lockstep(Random random) {
        RandomLog log = new RandomLog(random, true);
        int stop = random.nextInt(3) == 0 ? 1 + random.nextInt(log.setting.rounds()) : 0;
        long seen = log.blind(1);
        for (int round = 1; round <= log.setting.rounds(); round++) {
            log.show(round, seen);
            log.disturb(round);
            if (round == stop) {
                if (random.nextBoolean()) {
                    log.output(new Output(GAME, round, null, false, null, "too far"));
                }
                log.end(round - 1, Status.UNFINISHED);
                return log;
            }
            log.output(log.answer(round));
            // Now and then seen is not where the rules want it.
            seen = random.nextInt(5) == 0 ? log.blind(round + 1) : log.offset;
            log.blind(round + 1);
        }
        log.end(log.setting.rounds(), Status.FINISHED);
        return log;
    }

    static RandomLog withRate(Random random) {
        RandomLog log = new RandomLog(random, false);
        List<Integer> open = new ArrayList<>();
        int shown = 0;
        while (shown < log.setting.rounds() || !open.isEmpty()) {
            if (shown < log.setting.rounds() && random.nextBoolean()) {
                shown++;
                log.show(shown, log.blind(shown));
                open.add(shown);
            } else if (!open.isEmpty()) {
                log.disturb(shown);
                log.output(log.answer(open.remove(random.nextInt(open.size()))));
            }
        }
        log.end(shown, Status.FINISHED);
        return log;
    }

    private void show(int round, long seen) {
        String word = word();
        Provenance provenance = new Provenance(GAME, round, word, Origin.SCRIPT, 0, 0, seen);
        if (random.nextInt(6) == 0) {
            int again = 1 + random.nextInt(round + 2);
            if (again < round || again > setting.rounds()) {
                provenances.add(new Provenance(GAME, again, word(), Origin.SCRIPT, 0, 0, random.nextInt(30)));
                stream.add(new StreamWord(GAME, again, random.nextBoolean() ? word() : "no word"));
            }
            provenances.add(new Provenance(GAME, round, "no word", Origin.SCRIPT, 0, 0, seen));
        }
        provenances.add(provenance);
        stream.add(new StreamWord(GAME, round, random.nextInt(20) == 0 ? word() : word));
        if (random.nextInt(6) == 0) {
            stream.add(new StreamWord(GAME, round, word()));
        }
    }

    /** Answers to a round that is not shown yet; the offset that comes next. */
    private long blind(int round) {
        if (random.nextInt(5) == 0) {
            output(answer(round + random.nextInt(3)));
        }
        return offset;
    }

    private void disturb(int shown) {
        while (random.nextInt(3) == 0) {
            switch (random.nextInt(5)) {
                case 0 -> outputs.add(new Placed(offset++, null, null, "outputs: no JSON"));
                case 1 -> output(new Output(GAME, shown, "1", true, null, null));
                case 2 -> output(answer(shown + 1));
                case 3 -> offset += random.nextInt(3);
                default -> {
                    if (shown > 1) {
                        output(answer(1 + random.nextInt(shown - 1)));
                    }
                }
            }
        }
    }

    /** Two answers are often the same, and some are no words. */
    private Output answer(int round) {
        return new Output(GAME, round, Integer.toString(random.nextInt(3)), false, null, null);
    }

    private void output(Output output) {
        outputs.add(new Placed(offset++, output, null, null));
    }

    private void end(int rounds, Status status) {
        stream.add(new StreamEnd(GAME, rounds, offset, status, null));
        disturb(1);
        stream.add(new StreamWord(GAME, 1, word()));
        stream.add(new StreamEnd(GAME, 0, 0, Status.UNFINISHED, "a twin"));
    }

    private String word() {
        return Integer.toString(1 + random.nextInt(4));
    }
}
