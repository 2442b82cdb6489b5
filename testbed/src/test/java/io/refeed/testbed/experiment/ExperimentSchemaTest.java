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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    private static String explicit(String domain, String languages) {
        return "name: x\ngames: [{id: x, class: {kind: explicit, domain: " + domain + ", languages: " + languages
                + "}}]";
    }

    static Stream<String> goodLanguages() {
        return Stream.of(
                explicit("strings:ab", "[all, {regex: (ab)*a}, {name: as, is: {allExcept: [a, '']}}]"),
                explicit("'strings:01'", "[all, {finite: ['0', '01']}]"),
                explicit("\"strings: \\n🐢\"", "[{regex: '🐢+'}]"),
                explicit("\"strings:" + "\\U0001F422".repeat(1_000) + "\"", "[all]"),
                explicit("{sentences: [the, cat-like, '-', ʼn, 'it''s']}", "[{minus: [all, {union: [{regex: the}]}]}]"),
                explicit("{sentences: [" + tokens(1_000) + "]}", "[all]"),
                explicit("marked", "[all, {finite: [0, -3, '*4']}, {hmk: true}]"),
                explicit("naturals", "[{allExcept: [5, '9', 123456789012345678901234567890]}]"));
    }

    @ParameterizedTest
    @MethodSource("goodLanguages")
    void languagesThatSuitTheirDomainsValidate(String text) {
        assertThat(errors(text)).isEmpty();
    }

    static Stream<String> faultyLanguages() {
        return Stream.of(
                explicit("'strings:'", "[all]"),
                explicit("\"strings:" + "\\U0001F422".repeat(1_001) + "\"", "[all]"),
                explicit("letters:ab", "[all]"),
                explicit("{sentences: []}", "[all]"),
                explicit("{sentences: the}", "[all]"),
                explicit("{sentences: [" + tokens(1_001) + "]}", "[all]"),
                explicit("{sentences: [the, the]}", "[all]"),
                explicit("{sentences: [the, 1]}", "[all]"),
                explicit("{sentences: [the, '']}", "[all]"),
                explicit("{sentences: [the, a b]}", "[all]"),
                explicit("{sentences: [the, \"a\\tb\"]}", "[all]"),
                explicit("{sentences: [the], tokens: [cat]}", "[all]"),
                explicit("strings:ab", "[{regex: 1}]"),
                explicit("strings:ab", "[{regex: [a]}]"),
                explicit("strings:01", "[{finite: [0, 1]}]"),
                explicit("strings:ab", "[{multiples: 2}]"),
                explicit("strings:ab", "[{name: n, is: {from: 2}}]"),
                explicit("strings:ab", "[{name: 1n, is: all}]"),
                explicit("{sentences: [the]}", "[{union: [all, {multiples: 2}]}]"),
                explicit("{sentences: [the]}", "[{union: []}]"),
                explicit("{sentences: [the]}", "[{regex: the, finite: [the]}]"),
                explicit("naturals", "[{regex: '1*'}]"),
                explicit("naturals", "[{finite: [a]}]"),
                explicit("naturals", "[{finite: ['012']}]"),
                explicit("integers", "[{intersection: [all, {allExcept: [1.5]}]}]"));
    }

    @ParameterizedTest
    @MethodSource("faultyLanguages")
    void languagesThatDoNotSuitTheirDomainsAreFound(String text) {
        assertThat(errors(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", ")", "|", "*", "+", "?", ".", "[", "]", "{", "}", "\\", "^", "\"", " ", "\t", "\n"})
    void aTokenHasNothingThatMeansSomethingInAPattern(String character) {
        String token = Trees.write("a" + character + "b");

        assertThat(errors(explicit("{sentences: [" + token + "]}", "[all]"))).isNotEmpty();
    }

    private static String tokens(int number) {
        return IntStream.range(0, number).mapToObj(i -> "t" + i).collect(Collectors.joining(", "));
    }

    private List<Error> errors(String yaml) {
        Object tree = YamlDocuments.read("e.yaml", yaml).root();
        return schema.validate(Trees.write(tree), InputFormat.JSON);
    }
}
