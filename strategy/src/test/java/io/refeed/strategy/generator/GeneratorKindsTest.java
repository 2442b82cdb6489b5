package io.refeed.strategy.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.game.Catalog;
import io.refeed.game.Generator;
import io.refeed.game.GeneratorConfig;
import io.refeed.game.Mode;
import io.refeed.game.Setting;
import io.refeed.language.HypothesisClass;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.SpecException;
import io.refeed.strategy.Asking;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneratorKindsTest {
    private static final Catalog CATALOG = Catalog.load();
    private static final HypothesisClass FINITE = hypotheses(
            Map.of("kind", "explicit", "domain", "naturals", "languages", List.of("all", Map.of("multiples", 2))));
    private static final HypothesisClass INFINITE = hypotheses(Map.of("kind", "tails"));
    private static final HypothesisClass SIGN_FLIP = hypotheses(Map.of("kind", "theorem-7.3"));

    @ParameterizedTest
    @CsvSource({
        "witness-protection,     ELEMENT, explicit",
        "witness-protection,     ELEMENT, tails",
        "kleinberg-mullainathan, ELEMENT, tails",
        "kleinberg-mullainathan, PROPER,  tails",
        "kleinberg-mullainathan, PROPER,  theorem-7.3",
        "closure,                ELEMENT, explicit",
        "least-consistent,       PROPER,  explicit",
        "least-consistent,       PROPER,  tails",
        "ordinary,               PROPER,  theorem-7.3",
        "ordinary,               ELEMENT, theorem-5.1",
        "ordinary,               ELEMENT, theorem-6.6",
        "charikar-pabbaraju,     ELEMENT, explicit",
        "charikar-pabbaraju,     ELEMENT, tails",
        "charikar-pabbaraju,     ELEMENT, theorem-5.1",
        "witness-protection,     ELEMENT, theorem-5.1",
        "least-consistent,       PROPER,  theorem-7.1",
    })
    void playsWhereItMakesSense(String kind, Mode mode, String classKind) {
        Setting setting = setting(classKind, mode);

        Generator generator = read(Map.of("kind", kind), setting).create(setting);

        assertThat(Asking.answer(generator, 1)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "witness-protection, PROPER,  explicit,    mode element",
        "closure,            PROPER,  explicit,    mode element",
        "closure,            ELEMENT, tails,       finite class",
        "least-consistent,   ELEMENT, explicit,    mode proper",
        "ordinary,           PROPER,  explicit,    'class theorem-5.1, theorem-6.6 or theorem-7.3'",
        "ordinary,           ELEMENT, tails,       'class theorem-5.1, theorem-6.6 or theorem-7.3'",
        "ordinary,           PROPER,  theorem-7.1, 'class theorem-5.1, theorem-6.6 or theorem-7.3'",
        "ordinary,           ELEMENT, theorem-7.3, mode proper",
        "ordinary,           PROPER,  theorem-5.1, mode element",
        "charikar-pabbaraju, PROPER,  tails,       mode element",
        "charikar-pabbaraju, ELEMENT, theorem-6.6, 'a countable class, and this one is not'",
        "witness-protection, ELEMENT, theorem-6.6, 'expected one of answers, external, ordinary'",
        "kleinberg-mullainathan, ELEMENT, theorem-6.6, a countable class",
        "closure,            ELEMENT, theorem-6.6, finite class",
    })
    void isRefusedWhereItMakesNone(String kind, Mode mode, String classKind, String expected) {
        Setting setting = setting(classKind, mode);

        assertThatThrownBy(() -> read(Map.of("kind", kind), setting))
                .isInstanceOf(SpecException.class)
                .hasMessageStartingWith("games[1].generator: ")
                .hasMessageContaining(expected);
    }

    @Test
    void refusesSafeguardsThatDoNotExist() {
        assertFault(
                Map.of("kind", "witness-protection", "without", List.of("cleaning", "caution")),
                Mode.ELEMENT,
                "without[1]",
                "expected one of cleaning, modulo-outputs, protection, avoidance, found the text \"caution\"");
    }

    @Test
    void promisesACertificateOnlyWithAllSafeguards() {
        Setting setting = new Setting(FINITE, Mode.ELEMENT, 10);

        assertThat(read(Map.of("kind", "witness-protection"), setting).certified())
                .isTrue();
        assertThat(read(Map.of("kind", "witness-protection", "without", List.of("modulo-outputs")), setting)
                        .certified())
                .isFalse();
    }

    @Test
    void refusesFaultyParameters() {
        assertFault(
                Map.of("kind", "kleinberg-mullainathan", "variant", "last"),
                Mode.ELEMENT,
                "variant",
                "expected first or endpoint");
        assertFault(Map.of("kind", "closure", "burnIn", "no"), Mode.ELEMENT, "burnIn", "expected true or false");
        assertFault(Map.of("kind", "closure", "fallback", "03"), Mode.ELEMENT, "fallback", "expected a word");
        assertFault(Map.of("kind", "external", "player", "a b"), Mode.ELEMENT, "player", "expected a name");
        assertFault(Map.of("kind", "answers", "answers", List.of()), Mode.ELEMENT, "answers", "at least one answer");
        assertFault(
                Map.of("kind", "answers", "answers", List.of("1", 2, "3", "x")),
                Mode.ELEMENT,
                "answers[3]",
                "expected a word of the domain naturals");
        assertFault(
                Map.of("kind", "answers", "answers", List.of("1", "3")),
                Mode.PROPER,
                "answers[1]",
                "expected the index or the name of a hypothesis");
    }

    @Test
    void answersWithWhatItWasTold() {
        Setting words = new Setting(FINITE, Mode.ELEMENT, 10);
        Setting hypotheses = new Setting(SIGN_FLIP, Mode.PROPER, 10);
        Generator first = read(Map.of("kind", "answers", "answers", List.of("5", 7)), words)
                .create(words);
        Generator second = read(Map.of("kind", "answers", "answers", List.of("h2+", "h1-", 3)), hypotheses)
                .create(hypotheses);

        assertThat(IntStream.rangeClosed(1, 4).mapToObj(round -> Asking.answer(first, round, 1)))
                .containsExactly(5L, 7L, 7L, 7L);
        assertThat(IntStream.rangeClosed(1, 4).mapToObj(round -> Asking.answer(second, round, 1)))
                .containsExactly(4L, 1L, 3L, 3L);
    }

    @Test
    void leavesTheGameToAnOutsidePlayer() {
        Setting setting = new Setting(INFINITE, Mode.ELEMENT, 10);
        GeneratorConfig config = read(Map.of("kind", "external", "player", "py-1.0"), setting);

        assertThat(config.player()).isEqualTo("py-1.0");
        assertThatThrownBy(() -> config.create(setting)).isInstanceOf(IllegalStateException.class);
    }

    private static void assertFault(Map<String, Object> generator, Mode mode, String place, String expected) {
        assertThatThrownBy(() -> read(generator, new Setting(FINITE, mode, 10)))
                .isInstanceOf(SpecException.class)
                .hasMessageStartingWith("games[1].generator." + place + ": ")
                .hasMessageContaining(expected);
    }

    private static GeneratorConfig read(Map<String, Object> generator, Setting setting) {
        return CATALOG.readGenerator(new Node("games[1].generator", generator), setting);
    }

    private static Setting setting(String classKind, Mode mode) {
        HypothesisClass hypotheses =
                switch (classKind) {
                    case "explicit" -> FINITE;
                    case "tails" -> INFINITE;
                    case "theorem-7.3" -> SIGN_FLIP;
                    default -> hypotheses(Map.of("kind", classKind));
                };
        return new Setting(hypotheses, mode, 10);
    }

    private static HypothesisClass hypotheses(Map<String, Object> description) {
        return CATALOG.readClass(Node.root(description));
    }
}
