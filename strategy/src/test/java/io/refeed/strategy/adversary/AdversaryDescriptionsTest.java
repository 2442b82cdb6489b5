package io.refeed.strategy.adversary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.refeed.game.Catalog;
import io.refeed.game.Mode;
import io.refeed.language.kind.RecordKind;
import io.refeed.language.spec.SpecException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AdversaryDescriptionsTest {
    private static final Map<String, Integer> EVENS = Map.of("multiples", 2);

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(Map.of("kind", "nobody"), ".kind: expected a kind of adversary"),
                fault(Map.of("kind", "none", "rate", 1), ".rate: unknown key"),
                fault(Map.of("kind", "iid"), ": expected the key 'rate'"),
                fault(Map.of("kind", "iid", "rate", 1.5), ".rate: expected a number from 0 to 1, found 1.5"),
                fault(Map.of("kind", "echo", "rate", -0.1), ".rate: expected a number from 0 to 1, found -0.1"),
                fault(Map.of("kind", "echo", "rate", "often"), ".rate: expected a number from 0 to 1"),
                fault(
                        Map.of("kind", "burst", "start", 1, "length", 1),
                        ".start: expected a whole number of at least 2"),
                fault(
                        Map.of("kind", "burst", "start", 2, "length", 0),
                        ".length: expected a whole number of at least 1"),
                fault(Map.of("kind", "burst", "start", 2), ": expected the key 'length'"),
                fault(Map.of("kind", "delayed", "lag", 0), ".lag: expected a whole number of at least 1, found 0"),
                fault(Map.of("kind", "delayed", "lag", 1.5), ".lag: expected a whole number of at least 1, found 1.5"),
                fault(Map.of("kind", "launder"), ": expected the key 'against'"),
                fault(
                        Map.of("kind", "launder", "against", 3),
                        ".against: expected a hypothesis of the class, 1 to 2, found 3"),
                fault(Map.of("kind", "launder", "against", 0), ".against: expected a whole number of at least 1"),
                fault(
                        Map.of("kind", "launder", "against", 1, "patience", 0),
                        ".patience: expected a whole number of at least 1"),
                fault(Map.of("kind", "noise"), ": expected exactly one of the keys 'at' and 'rate'"),
                fault(
                        Map.of("kind", "noise", "rate", 0.1, "at", Map.of(1, 1)),
                        ": expected exactly one of the keys 'at' and 'rate'"),
                fault(Map.of("kind", "noise", "at", Map.of("0", 3)), ".at.0: expected a round, 1, 2, ..., for a key"),
                fault(Map.of("kind", "noise", "at", Map.of("1.5", 3)), ".at.1.5: expected a round"),
                fault(Map.of("kind", "noise", "at", Map.of(3, 0)), ".at.3: expected a word of the domain naturals"),
                fault(Map.of("kind", "noise", "at", List.of(3)), ".at: expected a map"),
                fault(Map.of("kind", "omission"), ": expected the key 'drop'"),
                fault(
                        Map.of("kind", "omission", "drop", List.of(1, "+2")),
                        ".drop[1]: expected a word of the domain naturals"),
                fault(Map.of("kind", "omission", "drop", Map.of("multiple", 2)), ".drop"),
                fault(
                        Map.of("kind", "omission", "drop", Map.of("from", 100)),
                        ".drop: leaves only finitely many words of the target to show"),
                fault(Map.of("kind", "omission", "drop", "all"), ".drop: leaves only finitely many words"),
                fault(Map.of("kind", "theorem-5.1", "d", 0), ".d: expected a whole number from 1 to 1000000, found 0"),
                fault(
                        Map.of("kind", "theorem-5.1"),
                        ": this adversary plays one class only; expected the class 'theorem-5.1'"),
                fault(Map.of("kind", "theorem-6.6", "markers", 0), ".markers: expected a whole number of at least 1"),
                fault(Map.of("kind", "theorem-6.6", "patience", 0), ".patience: expected a whole number of at least 1"),
                fault(
                        Map.of("kind", "theorem-6.6"),
                        ": this adversary plays one class only; expected the class 'theorem-6.6'"),
                fault(Map.of("kind", "theorem-7.1", "budget", 0), ".budget: expected a whole number of at least 1"),
                fault(
                        Map.of("kind", "theorem-7.1"),
                        ": this adversary plays one class only; expected the class 'theorem-7.1'"),
                fault(Map.of("kind", "script"), ": expected the key 'words'"),
                fault(Map.of("kind", "script", "words", 3), ".words: expected a list, found 3"),
                fault(
                        Map.of("kind", "script", "words", List.of(1, 2.5)),
                        ".words[1]: expected a word of the domain naturals"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsNamedWithItsPlace(Map<String, ?> adversary, String problem) {
        assertThatThrownBy(() -> Match.of(adversary, 1, EVENS, Map.of("multiples", 4)))
                .isInstanceOf(SpecException.class)
                .hasMessageStartingWith("games[0].adversary" + problem);
    }

    static Stream<Map<String, ?>> elementOnly() {
        return Stream.of(
                Map.of("kind", "echo-alternate"),
                Map.of("kind", "echo-sparse"),
                Map.of("kind", "stuck-record"),
                Map.of("kind", "iid", "rate", 0.5),
                Map.of("kind", "echo", "rate", 0.5),
                Map.of("kind", "burst", "start", 2, "length", 1),
                Map.of("kind", "delayed", "lag", 1),
                Map.of("kind", "only-invalid"),
                Map.of("kind", "launder", "against", 1),
                Map.of("kind", "theorem-5.1"),
                Map.of("kind", "theorem-6.6"));
    }

    @ParameterizedTest
    @MethodSource("elementOnly")
    void whoRepeatsWordsRefusesProperGames(Map<String, ?> adversary) {
        assertThatThrownBy(() -> Match.of(adversary, Mode.PROPER, "naturals", 1, EVENS))
                .isInstanceOf(SpecException.class)
                .hasMessageStartingWith("games[0].adversary: ")
                .hasMessageContainingAll("none", "omission", "script", "noise", "theorem-7.1", "theorem-7.3");
    }

    static Stream<Map<String, ?>> bothModes() {
        return Stream.of(
                Map.of("kind", "none"),
                Map.of("kind", "omission", "drop", List.of(2)),
                Map.of("kind", "script", "words", List.of(2)),
                Map.of("kind", "noise", "at", Map.of(2, 3)),
                Map.of("kind", "noise", "rate", 0.5));
    }

    @ParameterizedTest
    @MethodSource("bothModes")
    void whoRepeatsNothingPlaysProperGamesToo(Map<String, ?> adversary) {
        assertThatCode(() -> Match.of(adversary, Mode.PROPER, "naturals", 1, EVENS))
                .doesNotThrowAnyException();
    }

    @Test
    void onlyNoiseIsNoisy() {
        assertThat(Match.of(Map.of("kind", "noise", "rate", 0.5), 1, EVENS)
                        .config()
                        .noisy())
                .isTrue();
        assertThat(Match.of(Map.of("kind", "noise", "at", Map.of()), 1, EVENS)
                        .config()
                        .noisy())
                .isTrue();
        assertThat(Match.of(Map.of("kind", "script", "words", List.of(1)), 1, EVENS)
                        .config()
                        .noisy())
                .isFalse();
    }

    @Test
    void everyKindIsInTheCatalogue() {
        assertThat(Catalog.load().adversaries())
                .extracting(RecordKind::name)
                .contains(
                        "none",
                        "echo-alternate",
                        "echo-sparse",
                        "stuck-record",
                        "iid",
                        "echo",
                        "burst",
                        "delayed",
                        "only-invalid",
                        "launder",
                        "noise",
                        "omission",
                        "script",
                        "theorem-5.1",
                        "theorem-6.6",
                        "theorem-7.1",
                        "theorem-7.3");
    }

    @Test
    void everyKindSaysWhatItIsAndWhereItComesFrom() {
        assertThat(Catalog.load().adversaries()).allSatisfy(kind -> {
            assertThat(kind.summary()).isNotBlank();
            assertThat(kind.source()).isNotBlank();
        });
    }

    private static Arguments fault(Map<String, ?> adversary, String problem) {
        return arguments(adversary, problem);
    }
}
