package io.refeed.language.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.refeed.language.Domain;
import io.refeed.language.Domains;
import io.refeed.language.Hypothesis;
import io.refeed.language.Language;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import io.refeed.language.spec.SpecException;
import it.unimi.dsi.fastutil.ints.Int2LongMap;
import it.unimi.dsi.fastutil.longs.LongList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecordKindTest {
    private static final RecordKind<Every> KIND = new RecordKind<>(Every.class);

    enum Manner {
        SLOW,
        RATHER_FAST,
        FAST
    }

    /** One parameter of each type, in the order of the table at {@link Parameter}. */
    @Kind(name = "every", summary = "has everything", source = "tests")
    record Every(
            @Parameter(meaning = "m", least = 2, most = 9, standard = "3")
            int count,

            @Parameter(meaning = "m", standard = "0") long seed,

            @Parameter(meaning = "m", words = true, standard = Parameter.FIRST_WORD)
            long word,

            @Parameter(meaning = "m", least = 0, most = 1, standard = "0.5")
            double rate,

            @Parameter(meaning = "m", standard = "true") boolean burn,

            @Parameter(meaning = "m", pattern = "[a-z]+", type = "a name of small letters", standard = "bob")
            String name,

            @Parameter(meaning = "m", standard = "rather-fast")
            Manner manner,

            @Parameter(meaning = "m", standard = "[slow, fast]")
            Set<Manner> manners,

            @Parameter(meaning = "m") Optional<LongList> words,
            @Parameter(meaning = "m") Optional<Int2LongMap> at,
            @Parameter(meaning = "m") Optional<Language> form,
            @Parameter(meaning = "m", words = true) Optional<Language> drop,
            @Parameter(meaning = "m") Optional<List<Hypothesis>> languages,
            @Parameter(meaning = "m") Optional<Domain> domain,
            @Parameter(meaning = "m", type = "anything") Optional<Node> raw,

            @Parameter(meaning = "m", type = "list of anything")
            Optional<List<Node>> raws,

            @Parameter(meaning = "m") Optional<Double> share,
            Language forbidden,
            int spare) {
        Every {
            if (count == 7) {
                throw new IllegalArgumentException("7 is refused");
            } else if (count == 8) {
                throw new SpecException("count", "8 is refused");
            }
        }
    }

    private static Every read(Map<String, Object> parameters) {
        Map<String, Object> tree = new HashMap<>(parameters);
        tree.put("kind", "every");
        return KIND.read(new Node("games[2].thing", tree), Domains.NATURALS);
    }

    @Test
    void whatIsMissingHasItsDefault() {
        Every every = read(Map.of());

        assertThat(every.count()).isEqualTo(3);
        assertThat(every.word()).isEqualTo(Domain.FIRST);
        assertThat(every.rate()).isEqualTo(0.5);
        assertThat(every.burn()).isTrue();
        assertThat(every.name()).isEqualTo("bob");
        assertThat(every.manner()).isEqualTo(Manner.RATHER_FAST);
        assertThat(every.manners()).containsExactlyInAnyOrder(Manner.SLOW, Manner.FAST);
        assertThat(every.words()).isEmpty();
        assertThat(every.forbidden()).isNull();
        assertThat(every.spare()).isZero();
    }

    @Test
    void everyTypeIsRead() {
        Every every = read(Map.ofEntries(
                Map.entry("count", 9),
                Map.entry("seed", Long.MIN_VALUE),
                Map.entry("word", "12"),
                Map.entry("rate", 1),
                Map.entry("burn", false),
                Map.entry("name", "eve"),
                Map.entry("manner", "slow"),
                Map.entry("manners", List.of("fast")),
                Map.entry("words", List.of("3", 1)),
                Map.entry("at", Map.of("20", 7)),
                Map.entry("form", Map.of("multiples", 4)),
                Map.entry("drop", List.of(2, 3)),
                Map.entry("languages", List.of(Map.of("name", "odd", "is", Map.of("from", 2)))),
                Map.entry("domain", "integers"),
                Map.entry("raw", 1.5),
                Map.entry("raws", List.of(1.5)),
                Map.entry("share", 0.25)));

        assertThat(every.count()).isEqualTo(9);
        assertThat(every.seed()).isEqualTo(Long.MIN_VALUE);
        assertThat(every.word()).isEqualTo(12);
        assertThat(every.rate()).isEqualTo(1);
        assertThat(every.burn()).isFalse();
        assertThat(every.name()).isEqualTo("eve");
        assertThat(every.manner()).isEqualTo(Manner.SLOW);
        assertThat(every.manners()).containsExactly(Manner.FAST);
        assertThat(every.words()).contains(LongList.of(3, 1));
        assertThat(every.at().orElseThrow().get(20)).isEqualTo(7);
        assertThat(every.form().orElseThrow().next(0)).isEqualTo(4);
        assertThat(every.drop().orElseThrow().next(0)).isEqualTo(2);
        assertThat(every.languages().orElseThrow()).extracting(Hypothesis::name).containsExactly("odd");
        assertThat(every.domain()).contains(Domains.INTEGERS);
        assertThat(every.raw()).contains(new Node("games[2].thing.raw", 1.5));
        assertThat(every.raws()).contains(List.of(new Node("games[2].thing.raws[0]", 1.5)));
        assertThat(every.share()).contains(0.25);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("count", 1, ".count: expected a whole number from 2 to 9, found 1"),
                arguments("count", 7, ": 7 is refused"),
                arguments("count", 8, ".count: 8 is refused"),
                arguments("seed", 1.5, ".seed: expected a whole number"),
                arguments("word", "x", ".word: expected a word of the domain naturals"),
                arguments("rate", 1.1, ".rate: expected a number from 0 to 1, found 1.1"),
                arguments("burn", "yes", ".burn: expected true or false"),
                arguments("name", "Bob", ".name: expected a name of small letters, found the text \"Bob\""),
                arguments("name", 7, ".name: expected a text, found 7"),
                arguments("manner", "lazy", ".manner: expected one of slow, rather-fast, fast"),
                arguments("manners", List.of("slow", 1), ".manners[1]: expected one of slow, rather-fast, fast"),
                arguments("words", List.of("1", "x"), ".words[1]: expected a word"),
                arguments("at", Map.of("0", 1), ".at.0: expected a round"),
                arguments("at", Map.of("1", "x"), ".at.1: expected a word"),
                arguments("form", List.of(1), ".form: expected a language form"),
                arguments("drop", List.of("x"), ".drop[0]: expected a word"),
                arguments("languages", List.of(), ".languages: expected a list of at least one language form"),
                arguments("domain", "reals", ".domain: expected a domain"),
                arguments("raws", 3, ".raws: expected a list"),
                arguments("forbidden", "all", ".forbidden: unknown key; expected one of at, burn, count, "));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void faultsNameTheirPlaceAndWhatWasExpected(String key, Object value, String message) {
        assertThatThrownBy(() -> read(Map.of(key, value)))
                .isInstanceOf(SpecException.class)
                .hasMessageStartingWith("games[2].thing" + message);
    }

    @Kind(name = "strict", summary = "needs something", source = "tests")
    record Strict(
            @Parameter(meaning = "m") Domain domain,
            @Parameter(meaning = "m") Language language,
            @Parameter(meaning = "m") Optional<Long> more) {}

    @Test
    void whatHasNoDefaultMustBeGiven() {
        RecordKind<Strict> strict = new RecordKind<>(Strict.class);

        assertThat(strict.parameters()).extracting(KindParameter::isRequired).containsExactly(true, true, false);
        assertThatThrownBy(() -> strict.read(new Node("thing", Map.of("kind", "strict", "domain", "naturals")), null))
                .hasMessage("thing: expected the key 'language'");
    }

    @Test
    void languagesBelongToTheDomainThatTheKindNames() {
        Map<String, Object> tree = Map.of("kind", "strict", "domain", "integers", "language", Map.of("upTo", -2));

        Strict strict = new RecordKind<>(Strict.class).read(Node.root(tree), Domains.NATURALS);

        assertThat(strict.domain().spell(strict.language().next(0))).isEqualTo("-2");
    }

    @Test
    void theCatalogueTellsTypesInWords() {
        assertThat(KIND.parameters())
                .extracting(KindParameter::words)
                .containsExactly(
                        "whole number, 2 to 9",
                        "whole number",
                        "word",
                        "number 0..1",
                        "true or false",
                        "a name of small letters",
                        "one of slow, rather-fast, fast",
                        "list of slow, rather-fast, fast",
                        "list of words",
                        "map of rounds to words",
                        "language form",
                        "list of words, or a language form",
                        "list of language forms",
                        "domain",
                        "anything",
                        "list of anything",
                        "number");
    }

    @Kind(name = "odd", summary = "has a thread", source = "tests")
    record Odd(@Parameter(meaning = "m") Thread thread) {}

    record Bare() {}

    @Test
    void recordsThatCannotBeReadAreRefusedWhenTheyAreLoaded() {
        assertThatThrownBy(() -> new RecordKind<>(Odd.class)).hasMessageContaining("no parameter can be a");
        assertThatThrownBy(() -> new RecordKind<>(Bare.class)).hasMessageContaining("declares a @Kind");
    }
}
