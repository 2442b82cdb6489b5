package io.refeed.replayer;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Adversary;
import io.refeed.game.AdversaryConfig;
import io.refeed.game.Catalog;
import io.refeed.game.Choice;
import io.refeed.game.Mode;
import io.refeed.game.NamedTargets;
import io.refeed.game.Origin;
import io.refeed.game.Outputs;
import io.refeed.game.Pacing;
import io.refeed.game.Setting;
import io.refeed.game.Status;
import io.refeed.game.Target;
import io.refeed.language.spec.Node;
import io.refeed.protocol.message.Demand;
import io.refeed.protocol.message.Enumeration;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamWord;
import io.refeed.protocol.message.Truth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are handles without order, others in every replayer: only what is spelled goes from one to the other. */
class HandleTest {
    private static final long NOW = 5_000_000_000L;
    private static final int ROUNDS = 40;

    @ParameterizedTest
    @ValueSource(strings = {"none", "echo-alternate", "stuck-record", "only-invalid", "without-places"})
    void anotherReplayerPlaysTheSameGame(String adversary) {
        Recorder first = new Recorder();
        ReplayedGame game = begun(adversary, 1, first);
        game.loaded(NOW, 0);
        Provenance opening = first.all(Provenance.class).get(0);
        game.provenance(opening);
        answerAll(game);

        Recorder second = new Recorder();
        ReplayedGame twin = begun(adversary, 2, second);
        twin.provenance(opening);
        answerAll(twin);
        twin.loaded(NOW, ROUNDS);

        assertThat(first.end()).isEqualTo(new StreamEnd("R/1", ROUNDS, ROUNDS, Status.FINISHED, null));
        assertThat(second.all(StreamWord.class)).hasSize(ROUNDS).isEqualTo(first.all(StreamWord.class));
        assertThat(second.all(Provenance.class))
                .isEqualTo(first.all(Provenance.class).subList(1, ROUNDS));
        assertThat(second.end()).isEqualTo(first.end());
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "echo-alternate", "stuck-record", "only-invalid", "without-places"})
    void aRestartWritesNothingThatTheLogHas(String adversary) {
        Recorder before = new Recorder();
        ReplayedGame game = begun(adversary, 1, before);
        game.loaded(NOW, 0);
        game.provenance(before.all(Provenance.class).get(0));
        answerAll(game);

        Recorder after = new Recorder();
        ReplayedGame restarted = begun(adversary, 2, after);
        before.all(Provenance.class).forEach(restarted::provenance);
        before.all(StreamWord.class).forEach(restarted::word);
        answerAll(restarted);
        restarted.loaded(NOW, ROUNDS);

        assertThat(after.written).filteredOn(one -> !(one instanceof Demand)).containsExactly(before.end());
        assertThat(after.reloads).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anEnumeratedWordWithoutAPlaceNeedsNoEnumeration(long seed) {
        Recorder out = new Recorder();
        ReplayedGame game = new ReplayedGame(plan("without-places", seed), out);
        game.loaded(NOW, 0);
        Provenance opening = new Provenance("R/1", 1, "w2", Origin.ENUMERATION, 0, 0, 0);
        assertThat(out.take()).as("seed %d", seed).containsExactly(opening);
        game.provenance(opening);

        answerAll(game);

        assertThat(out.all(Demand.class)).isEmpty();
        assertThat(out.all(StreamWord.class)).as("seed %d", seed).hasSize(ROUNDS);
    }

    private static ReplayedGame begun(String adversary, long seed, Recorder out) {
        ReplayedGame game = new ReplayedGame(plan(adversary, seed), out);
        List<String> words = IntStream.rangeClosed(1, ROUNDS)
                .mapToObj(place -> "w" + 2 * place)
                .toList();
        game.enumeration(new Enumeration("R/1", 1, words));
        return game;
    }

    private static void answerAll(ReplayedGame game) {
        for (int round = 1; round <= ROUNDS; round++) {
            game.output(round - 1, new Output("R/1", round, "w" + (100 - 2 * round), false, null, null));
        }
    }

    private static ReplayPlan plan(String kind, long seed) {
        Setting setting = new Setting(new HandleDomain(seed).hypotheses(), Mode.ELEMENT, ROUNDS);
        Map<String, Object> form = Map.of("kind", kind);
        AdversaryConfig adversary = kind.equals("without-places")
                ? new WithoutPlaces()
                : Catalog.load().readAdversary(new Node("adversary", form), setting);
        Truth truth = new Truth(
                "R/1",
                "g",
                "test",
                List.of(new NamedTargets.Named("2", 2L)),
                true,
                form,
                seed,
                null,
                Table.PATIENCE,
                false);
        Target target = new Target("2", setting.hypotheses().language(2), 2L);
        return new ReplayPlan(
                "R/1", "player", setting, Pacing.LOCKSTEP, Table.PATIENCE, adversary, target, false, truth);
    }

    /** Enumerates the target and repeats answers by turns, and tells no word's place. */
    private record WithoutPlaces() implements AdversaryConfig {
        @Override
        public void check(Setting setting, Target target, Node node) {
            // Plays anything.
        }

        @Override
        public Adversary create(Setting setting, Target target, long seed) {
            return new Adversary() {
                private long word;

                @Override
                public Choice choose(int round, Outputs outputs) {
                    if (round % 2 == 0) {
                        return Choice.replay(outputs.at(round - 1), round - 1);
                    }
                    word = target.language().next(word);
                    return Choice.enumeration(word, 0);
                }

                @Override
                public List<Target> targets() {
                    return List.of(target);
                }
            };
        }
    }
}
