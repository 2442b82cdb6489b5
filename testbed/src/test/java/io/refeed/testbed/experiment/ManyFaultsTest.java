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

    /** How an error begins, and the name that it guesses. */
    private record Fault(String beginning, String meant) {}

    @Test
    void allFaultsAreToldInTheOrderOfTheFile() {
        List<Fault> expected = List.of(
                new Fault("f.yaml:1: name: expected", null),
                new Fault("f.yaml:3: defaults.rouns: unknown key", "rounds"),
                new Fault("f.yaml:4: defaults.class.domain: expected", "naturals"),
                new Fault("f.yaml:4: defaults.class.languages[0].multiple: unknown language form", "multiples"),
                new Fault("f.yaml:4: defaults.class.languages[1].from: expected", null),
                new Fault("f.yaml:6: games[0].id: expected", null),
                new Fault("f.yaml:8: games[0].generator.kind: expected a kind", "kleinberg-mullainathan"),
                new Fault("f.yaml:9: games[0].adversary.rte: unknown key", "rate"),
                new Fault("f.yaml:9: games[0].adversary: expected the key 'rate'", null),
                new Fault("f.yaml:12: games[1].generator.vriant: unknown key", "variant"),
                new Fault("f.yaml:13: games[1].defences[0].kind: expected a kind", "filter"),
                new Fault("f.yaml:13: games[1].defences[1].hit: expected a number", null),
                new Fault("f.yaml:14: games[1].adversary.kind: expected a kind", "iid"),
                new Fault("f.yaml:15: games[1].patience: expected", null),
                new Fault("f.yaml:16: games[1].expect.mistaks: unknown key", "mistakes"));

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
        for (int i = 0; i < faults.size(); i++) {
            Fault fault = expected.get(i);
            assertThat(faults.get(i)).startsWith(fault.beginning());
            if (fault.meant() == null) {
                assertThat(faults.get(i)).doesNotContain("did you mean");
            } else {
                assertThat(faults.get(i)).endsWith("; did you mean '" + fault.meant() + "'?");
            }
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
