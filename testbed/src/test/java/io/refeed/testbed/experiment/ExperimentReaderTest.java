package io.refeed.testbed.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.game.Catalog;
import io.refeed.game.Game;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentReaderTest {
    private static final String EXPERIMENT = """
            name: Sweep.1
            defaults:
              class: &evens {kind: explicit, domain: naturals, languages: [all, {multiples: 2}]}
              target: 2
              generator: {kind: witness-protection}
              rounds: 12
            games:
              - id: plain
                adversary: {kind: none}
                expect: {mistakes: {atMost: 3}}
              - id: own
                adversary: {kind: iid, rate: 0.30}
                rounds: 7
                patience: 1500ms
            matrix:
              id: "m-{generator}-{adversary.rate}-{seed}"
              generator: [{kind: witness-protection}, {kind: kleinberg-mullainathan}]
              adversary: [{kind: iid, rate: 0.3}, {kind: iid, rate: 0.9}]
              seed: {from: 1, to: 5, step: 3}
            """;

    private final ExperimentReader reader = new ExperimentReader(Catalog.load());

    private Experiment read(String yaml, String... overrides) {
        return reader.read("e.yaml", yaml, List.of(overrides));
    }

    private static List<String> ids(Experiment experiment) {
        return experiment.games().stream().map(planned -> planned.game().id()).toList();
    }

    @Test
    void secretSeedsAreDrawnForGamesThatHaveNoneAndTheOthersAreNamed() {
        List<List<Long>> drawn = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            SecretSeeds seeds = new SecretSeeds();
            Experiment experiment =
                    new ExperimentReader(Catalog.load(), seeds).read("e.yaml", EXPERIMENT, List.of("games[1].seed=0"));

            List<Long> all = experiment.games().stream()
                    .map(planned -> planned.game().seed())
                    .toList();
            assertThat(seeds.known()).hasSize(9).first().isEqualTo("own");
            assertThat(seeds.known().get(1)).startsWith("m-");
            assertThat(all.subList(1, 4)).containsExactly(0L, 1L, 4L);
            assertThat(read(experiment.kept()).yaml()).isEqualTo(experiment.yaml());
            drawn.add(all.subList(0, 1));
        }

        assertThat(drawn.get(0)).isNotEqualTo(drawn.get(1));
        assertThat(drawn).allSatisfy(seeds -> assertThat(seeds.get(0)).isBetween(0L, (1L << 48) - 1));
        assertThat(read(EXPERIMENT).games().get(0).game().seed()).isZero();
    }

    @Test
    void aGamesOwnKeyReplacesTheDefault() {
        Experiment experiment = read(EXPERIMENT);

        Game plain = experiment.games().get(0).game();
        Game own = experiment.games().get(1).game();
        assertThat(experiment.name()).isEqualTo("Sweep.1");
        assertThat(plain.setting().rounds()).isEqualTo(12);
        assertThat(own.setting().rounds()).isEqualTo(7);
        assertThat(own.patience()).hasMillis(1500);
        assertThat(own.target().name()).isEqualTo("2");
    }

    @Test
    void theLastKeyOfAMatrixVariesFastest() {
        assertThat(ids(read(EXPERIMENT)))
                .containsExactly(
                        "plain",
                        "own",
                        "m-witness-protection-0.3-1",
                        "m-witness-protection-0.3-4",
                        "m-witness-protection-0.9-1",
                        "m-witness-protection-0.9-4",
                        "m-kleinberg-mullainathan-0.3-1",
                        "m-kleinberg-mullainathan-0.3-4",
                        "m-kleinberg-mullainathan-0.9-1",
                        "m-kleinberg-mullainathan-0.9-4");
    }

    @Test
    void whatIsFixedInAMatrixStandsInEachOfItsGames() {
        Experiment experiment = read(
                EXPERIMENT + "  rounds: 3\n  target: [1, 2]\n",
                "matrix.id=x-{generator}-{adversary.rate}-{seed}-{target}");

        assertThat(experiment.games()).hasSize(2 + 16);
        assertThat(experiment.games().get(5).game().setting().rounds()).isEqualTo(3);
        assertThat(ids(experiment)).contains("x-witness-protection-0.9-4-1");
    }

    @Test
    void theResolvedExperimentReadsAsTheSameGames() {
        Experiment experiment = read(EXPERIMENT);

        Experiment again = read(experiment.yaml());

        assertThat(again.yaml()).isEqualTo(experiment.yaml());
        assertThat(again.games())
                .extracting(PlannedGame::resolved)
                .isEqualTo(
                        experiment.games().stream().map(PlannedGame::resolved).toList());
        assertThat(experiment.yaml()).contains("rate: 0.30").contains("patience: 1500ms");
    }

    @Test
    void whatWouldBeTooLargeResolvedIsKeptAsItWasGiven() {
        String most = IntStream.rangeClosed(2, 2001).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        String large = """
                name: large
                defaults:
                  class: {kind: explicit, domain: naturals, languages: [{allExcept: [%s]}]}
                  target: 1
                matrix:
                  id: "{seed}"
                  generator: {kind: witness-protection}
                  adversary: {kind: none}
                  seed: {from: 1, to: %d}
                """;

        Experiment small = read(large.formatted(most, 2));
        Experiment experiment = read(large.formatted(most, 2), "matrix.seed.to=510");

        assertThat(small.kept()).isEqualTo(small.yaml());
        assertThat(experiment.kept()).startsWith("# As it was given").contains("\nmatrix: ");
        assertThat(read(experiment.kept()).games())
                .extracting(PlannedGame::resolved)
                .isEqualTo(
                        experiment.games().stream().map(PlannedGame::resolved).toList());
    }

    @Test
    void numbersKeepTheirSpelling() {
        Experiment experiment = read(EXPERIMENT);

        Map<String, Object> source =
                experiment.games().get(1).game().description().tree();
        assertThat(((Map<?, ?>) source.get("adversary")).get("rate")).isEqualTo(new BigDecimal("0.30"));
        assertThat(source.get("rounds")).isEqualTo(7L);
    }

    @Test
    void overridesComeBeforeTheDefaultsAreUsed() {
        Experiment experiment =
                read(EXPERIMENT, "defaults.rounds=500", "games[1].adversary.rate=0.5", "matrix.seed=[9]");

        assertThat(experiment.games().get(0).game().setting().rounds()).isEqualTo(500);
        assertThat(experiment.yaml()).contains("adversary: {kind: iid, rate: 0.5}");
        assertThat(ids(experiment)).contains("m-witness-protection-0.3-9").hasSize(6);
    }

    @Test
    void anOverrideReachesIntoADefaultForOneGameOnly() {
        Experiment experiment = read(EXPERIMENT, "games[0].class.languages[1].multiples=4");

        assertThat(experiment
                        .games()
                        .get(0)
                        .game()
                        .description()
                        .tree()
                        .get("class")
                        .toString())
                .contains("multiples=4");
        assertThat(experiment
                        .games()
                        .get(1)
                        .game()
                        .description()
                        .tree()
                        .get("class")
                        .toString())
                .contains("multiples=2");
    }

    @Test
    void anOverrideMakesDefaultsWhereThereWereNone() {
        String bare = read(EXPERIMENT).yaml();

        assertThat(read(bare, "defaults.expect={legal: true}")
                        .games()
                        .get(1)
                        .expectation()
                        .tree())
                .isEqualTo(Map.of("legal", true));
    }

    @Test
    void anErrorInAnOverrideNamesTheOption() {
        assertThatThrownBy(() -> read(EXPERIMENT, "defaults.rounds=0"))
                .hasMessage(
                        "--set defaults.rounds=0: defaults.rounds: expected a whole number from 1 to 2147483646, found 0");
        assertThatThrownBy(() -> read(EXPERIMENT, "games[7].rounds=1"))
                .hasMessage("--set games[7].rounds=1: games[7]: there is no such place in the file");
        assertThatThrownBy(() -> read(EXPERIMENT, "defaults.rouns=1"))
                .hasMessageStartingWith("--set defaults.rouns=1: defaults.rouns: unknown key");
        assertThatThrownBy(() -> read(EXPERIMENT, "games[0].adversary.rate.x=1"))
                .hasMessageContaining("there is no such place in the file");
        assertThatThrownBy(() -> read(EXPERIMENT, "rounds"))
                .hasMessage("--set rounds: expected PATH=VALUE, as in defaults.rounds=500");
        assertThatThrownBy(() -> read(EXPERIMENT, "defaults..rounds=1")).hasMessageContaining("expected PATH=VALUE");
        assertThatThrownBy(() -> read(EXPERIMENT, "defaults.rounds=[")).hasMessageContaining("not YAML");
    }

    @Test
    void plainWordsOfOldYamlAreTexts() {
        Experiment experiment = read(EXPERIMENT, "games[0].id=on", "games[1].id=no");

        assertThat(ids(experiment)).startsWith("on", "no");
        assertThat(ids(read(experiment.yaml()))).startsWith("on", "no");
    }

    @Test
    void whatAMergedMapSaysItselfGoesBeforeWhatItMerges() {
        Experiment experiment = read("""
                name: merged
                games:
                  - &base
                    id: base
                    class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}]}
                    target: 2
                    generator: {kind: witness-protection}
                    adversary: {kind: echo-alternate}
                  - &middle {<<: *base, id: middle, adversary: {kind: none}}
                  - {<<: *middle, id: last}
                """);

        assertThat(experiment.games().get(2).game().description().tree().get("adversary"))
                .isEqualTo(Map.of("kind", "none"));
    }

    @Test
    void mergeKeysAndAliasesWork() {
        Experiment experiment = read("""
                name: merged
                games:
                  - &base
                    id: a
                    class: {kind: explicit, domain: naturals, languages: [all]}
                    target: 1
                    generator: {kind: witness-protection}
                    adversary: &none {kind: none}
                  - <<: *base
                    id: b
                    adversary: *none
                """);

        assertThat(ids(experiment)).containsExactly("a", "b");
    }

    @Test
    void jsonFilesReadAsTheSameTextInYaml(@TempDir Path directory) throws IOException {
        String json = """
                {
                \t"$schema": "x", "name": "j",
                \t"games": [
                \t\t{"id": "a", "class": {"kind": "explicit", "domain": "naturals", "languages": ["all"]},
                \t\t"target": 1, "generator": {"kind": "witness-protection"},
                \t\t"adversary": {"kind": "iid", "rate": 0.50}}]
                }
                """;
        Path file = Files.writeString(directory.resolve("j.json"), json);
        Path faulty = Files.writeString(directory.resolve("f.json"), json.replace("0.50", "5"));
        Path endless = Files.writeString(directory.resolve("e.json"), json.replace("0.50", "1e99999999999"));
        Path twice = Files.writeString(directory.resolve("t.json"), json.replace("\"target\": 1", "\"id\": \"b\""));
        Path cut = Files.writeString(directory.resolve("c.json"), json.substring(0, 60));

        assertThat(reader.read(file, List.of()).yaml()).contains("rate: 0.50");
        assertThatThrownBy(() -> reader.read(faulty, List.of()))
                .hasMessageEndingWith("f.json:6: games[0].adversary.rate: expected a number from 0 to 1, found 5");
        assertThatThrownBy(() -> reader.read(twice, List.of()))
                .hasMessageEndingWith("t.json:5: games[0].id: the key stands here twice");
        assertThatThrownBy(() -> reader.read(endless, List.of()))
                .hasMessageEndingWith(
                        "e.json:6: games[0].adversary.rate: expected a number with an exponent of at most 1000");
        assertThatThrownBy(() -> reader.read(cut, List.of())).hasMessageContaining("not JSON");
    }

    @Test
    void filesThatCannotBeReadAreNamed(@TempDir Path directory) throws IOException {
        Path latin = Files.write(directory.resolve("l.yaml"), new byte[] {'a', (byte) 0xe4});

        assertThatThrownBy(() -> reader.read(directory.resolve("none.yaml"), List.of()))
                .hasMessageEndingWith("none.yaml: there is no such file");
        assertThatThrownBy(() -> reader.read(directory, List.of())).hasMessageContaining("it is a directory");
        assertThatThrownBy(() -> reader.read(latin, List.of())).hasMessageContaining("expected a text in UTF-8");
    }
}
