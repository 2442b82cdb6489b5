package io.refeed.testbed.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.refeed.game.Catalog;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Everything that is wrong with a file is told at once, in the order of the file, with a guess at what was meant. */
class ManyFaultsTest {
    private final ExperimentReader reader = new ExperimentReader(Catalog.load());

    @Test
    void allFaultsAreToldInTheOrderOfTheFile() {
        List<String> expected = List.of(
                "f.yaml:1: name: expected",
                "f.yaml:3: defaults.rouns: unknown key; did you mean 'rounds'?",
                "f.yaml:4: defaults.class.domain: expected; did you mean 'naturals'?",
                "f.yaml:4: defaults.class.languages[0].multiple: unknown language form",
                "f.yaml:4: defaults.class.languages[1].from: expected",
                "f.yaml:6: games[0].id: expected",
                "f.yaml:8: games[0].generator.kind: expected a kind; did you mean 'kleinberg-mullainathan'?",
                "f.yaml:9: games[0].adversary.rte: unknown key; did you mean 'rate'?",
                "f.yaml:9: games[0].adversary: expected the key 'rate'",
                "f.yaml:12: games[1].generator.vriant: unknown key; did you mean 'variant'?",
                "f.yaml:13: games[1].defences[0].kind: expected a kind; did you mean 'filter'?",
                "f.yaml:13: games[1].defences[1].hit: expected a number",
                "f.yaml:14: games[1].adversary.kind: expected a kind; did you mean 'iid'?",
                "f.yaml:15: games[1].patience: expected",
                "f.yaml:16: games[1].expect.mistaks: unknown key; did you mean 'mistakes'?");

        List<String> faults = faults("""
                name: eight faults
                defaults:
                  rouns: 5
                  class: {kind: explicit, domain: natural, languages: [{multiple: 2}, {from: 1.5}, all]}
                games:
                  - id: A
                    target: 2
                    generator: {kind: kleinberg-mullainathn}
                    adversary: {kind: iid, rte: 0.5}
                  - id: b
                    target: 1
                    generator: {kind: kleinberg-mullainathan, vriant: fixed}
                    defences: [{kind: filterr}, {kind: watermark, hit: 7}]
                    adversary: {kind: idd}
                    patience: soon
                    expect: {mistaks: 0}
                """);

        assertThat(faults).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            String[] parts = expected.get(i).split("; ");
            assertThat(faults.get(i)).startsWith(parts[0]);
            assertThat(faults.get(i).contains("did you mean")).as(faults.get(i)).isEqualTo(parts.length == 2);
            assertThat(faults.get(i)).endsWith(parts.length == 2 ? parts[1] : "");
        }
    }

    @Test
    void aFaultOfTheDefaultsIsToldOnceHoweverManyGamesHaveIt() {
        String games =
                IntStream.range(0, 50).mapToObj(i -> "  - {id: g" + i + "}\n").collect(Collectors.joining());

        assertThat(faults("""
                name: defaults
                defaults:
                  class: {kind: explicit, domain: naturals, languages: [all, {from: none}]}
                  target: 1
                  generator: {kind: witness-protection}
                  adversary: {kind: none}
                games:
                """ + games)).hasSize(1);
    }

    @Test
    void aFileWithHundredsOfFaultsTellsTheFirstHundred() {
        String games = IntStream.range(0, 500)
                .mapToObj(i -> "  - {id: g" + i + ", round: 5}\n")
                .collect(Collectors.joining());

        assertThat(faults("name: many\ngames:\n" + games))
                .hasSize(101)
                .last()
                .asString()
                .contains("the first");
    }

    @Test
    void aListOfValuesForOneParameterVariesIt() {
        Experiment experiment = reader.read("f.yaml", """
                name: varied
                matrix:
                  id: "{generator.kind}-{adversary.kind}-{adversary.rate}-{seed}"
                  class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}]}
                  target: 2
                  generator: {kind: witness-protection}
                  adversary: {kind: iid, rate: [0, 0.1]}
                  seed: {from: 1, to: 2}
                """, List.of());

        assertThat(experiment.games().stream().map(each -> each.game().id()))
                .containsExactly(
                        "witness-protection-iid-0-1",
                        "witness-protection-iid-0-2",
                        "witness-protection-iid-0.1-1",
                        "witness-protection-iid-0.1-2");
    }

    @Test
    void faultsOfVariedParametersStandAtTheirOwnPlace() {
        String file = """
                name: varied
                matrix:
                  id: "{adversary.rate}"
                  class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}]}
                  target: 2
                  generator: {kind: witness-protection}
                  adversary: {kind: iid, rate: %s}
                """;

        assertThatThrownBy(() -> reader.read("f.yaml", file.formatted("[0, 7]"), List.of()))
                .hasMessageStartingWith("f.yaml:7: matrix.adversary.rate: expected a number");
        assertThatThrownBy(() -> reader.read("f.yaml", file.formatted("[]"), List.of()))
                .hasMessageStartingWith("f.yaml:7: matrix.adversary.rate: expected at least one value");
    }

    private List<String> faults(String yaml) {
        Throwable refused = catchThrowable(() -> reader.read("f.yaml", yaml, List.of()));
        assertThat(refused).isInstanceOf(ExperimentException.class);
        return refused.getMessage().lines().toList();
    }
}
