package io.refeed.replayer;

import io.refeed.game.Adversary;
import io.refeed.game.AdversaryConfig;
import io.refeed.game.Choice;
import io.refeed.game.Game;
import io.refeed.game.Origin;
import io.refeed.game.Outputs;
import io.refeed.game.Setting;
import io.refeed.game.Status;
import io.refeed.game.Target;
import io.refeed.language.spec.Node;
import io.refeed.protocol.message.EndCause;
import io.refeed.protocol.message.Enumeration;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamEnd;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One game in the replayer, what it writes, and the records that it is fed. */
abstract class ReplayedGameFixture {
    static final Map<String, Object> NONE = Map.of("kind", "none");
    static final Map<String, Object> ECHO = Map.of("kind", "echo-alternate");
    static final long NOW = 5_000_000_000L;
    static final long PATIENCE = Table.PATIENCE.toNanos();

    final Recorder out = new Recorder();

    /** A game that shows its first word, answers to which count from an offset on. */
    ReplayedGame started(ReplayPlan plan, long seen) {
        ReplayedGame game = live(plan, seen);
        out.all(Provenance.class).forEach(game::provenance);
        out.take();
        return game;
    }

    ReplayedGame live(ReplayPlan plan, long outputsEnd) {
        ReplayedGame game = new ReplayedGame(plan, out);
        game.enumeration(enumeration(100));
        game.loaded(NOW, outputsEnd);
        return game;
    }

    static Enumeration enumeration(int count) {
        return new Enumeration(
                "R/1",
                1,
                IntStream.rangeClosed(1, count)
                        .mapToObj(i -> Integer.toString(2 * i))
                        .toList());
    }

    static ReplayPlan plan(Map<String, Object> adversary, int rounds) {
        return plan(adversary, rounds, "lockstep");
    }

    static ReplayPlan plan(Map<String, Object> adversary, int rounds, Object pacing) {
        return Table.plan(Table.game(adversary, rounds, 0, pacing));
    }

    /** Shows the first word and then fails. */
    static ReplayPlan withAdversary(AdversaryConfig adversary) {
        ReplayPlan plan = plan(NONE, 3);
        return new ReplayPlan(
                plan.game(),
                plan.player(),
                plan.setting(),
                plan.pacing(),
                Duration.ofSeconds(60),
                adversary,
                plan.target(),
                plan.labelled(),
                plan.truth());
    }

    static AdversaryConfig failing(RuntimeException failure) {
        Game game = Table.game(NONE, 3, 0, "lockstep");
        return new AdversaryConfig() {
            @Override
            public void check(Setting setting, Target target, Node node) {
                // Plays anything.
            }

            @Override
            public Adversary create(Setting setting, Target target, long seed) {
                Adversary good = game.adversary().create(setting, target, seed);
                return new Adversary() {
                    @Override
                    public Choice choose(int round, Outputs outputs) {
                        if (round > 1) {
                            throw failure;
                        }
                        return good.choose(round, outputs);
                    }

                    @Override
                    public List<Target> targets() {
                        return good.targets();
                    }
                };
            }
        };
    }

    static Output answer(int round, String word) {
        return new Output("R/1", round, word, false, null, null);
    }

    static Provenance enumerated(String word, int round, int index, long seen) {
        return new Provenance("R/1", round, word, Origin.ENUMERATION, 0, index, seen);
    }

    static StreamEnd unfinished(int rounds, long seen, EndCause cause, String reason) {
        return new StreamEnd("R/1", rounds, seen, Status.UNFINISHED, reason, cause);
    }
}
