package io.refeed.testbed.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.refeed.game.Catalog;
import io.refeed.protocol.json.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentSchemaTest {
    private static final Path PUBLISHED = Path.of("../docs/reference/experiment.schema.json");

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Trees.write(ExperimentSchema.of(Catalog.load())), InputFormat.JSON);

    static Stream<Path> experiments() throws IOException {
        try (Stream<Path> bundled = Files.list(Path.of("../experiments"));
                Stream<Path> vectors = Files.list(Path.of("src/test/resources/vectors"))) {
            return Stream.concat(bundled, vectors)
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void thePublishedSchemaIsThatOfTheCatalogue() throws IOException {
        assertThat(Files.readString(PUBLISHED))
                .as("./refeed catalog --schema > docs/reference/experiment.schema.json")
                .isEqualToNormalizingNewlines(Trees.write(ExperimentSchema.of(Catalog.load())) + "\n");
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void everyExperimentValidatesAsWrittenAndResolved(Path file) throws IOException {
        String text = Files.readString(file);
        Experiment experiment = new ExperimentReader(Catalog.load()).read(file, List.of());

        assertThat(errors(text)).isEmpty();
        assertThat(errors(experiment.yaml())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name: x\ngmaes: []",
                "name: a b\ngames: []",
                "games: []",
                "name: x\ngames: [{id: X}]",
                "name: x\ngames: [{id: x, round: 3}]",
                "name: x\ngames: [{id: x, rounds: 0}]",
                "name: x\ngames: [{id: x, adversary: {kind: nobody}}]",
                "name: x\ngames: [{id: x, adversary: {kind: iid, rate: 1.5}}]",
                "name: x\ngames: [{id: x, adversary: {kind: iid, rat: 0.5}}]",
                "name: x\ngames: [{id: x, class: {kind: explicit, domain: reals, languages: [all]}}]",
                "name: x\ngames: [{id: x, class: {kind: explicit, domain: naturals, languages: [{multiple: 2}]}}]",
                "name: x\ngames: [{id: x, class: {kind: explicit, domain: naturals}}]",
                "name: x\ngames: [{id: x, class: {kind: explicit, domain: naturals, languages: []}}]",
                "name: x\ngames: [{id: x, adversary: {kind: iid}}]",
                "name: x\ngames: [{id: x, adversary: {kind: launder, against: 0}}]",
                "name: x\ngames: [{id: x, adversary: {kind: theorem-5.1, d: 1000001}}]",
                "name: x\ngames: [{id: x, adversary: {kind: script, words: [1.5]}}]",
                "name: x\ngames: [{id: x, adversary: {kind: omission, drop: {multiple: 2}}}]",
                "name: x\ngames: [{id: x, adversary: {kind: noise, at: {x: 2}}}]",
                "name: x\ngames: [{id: x, generator: {kind: kleinberg-mullainathan, variant: last}}]",
                "name: x\ngames: [{id: x, generator: {kind: witness-protection, without: [caution]}}]",
                "name: x\ngames: [{id: x, generator: {kind: external, player: a b}}]",
                "name: x\ngames: [{id: x, generator: {kind: answers, answers: 1}}]",
                "name: x\ngames: [{id: x, expect: {mistake: 2}}]",
                "name: x\ngames: [{id: x, expect: {mistakes: {below: 2}}}]",
                "name: x\ndefaults: {id: x}",
                "name: x\nmatrix: {seed: [1]}",
                "name: x\nmatrix: {id: x, seed: {from: 1}}",
            })
    void faultsAreFound(String text) {
        assertThat(errors(text)).isNotEmpty();
    }

    private List<Error> errors(String yaml) {
        Object tree = YamlDocuments.read("e.yaml", yaml).root();
        return schema.validate(Trees.write(tree), InputFormat.JSON);
    }
}
