package io.refeed.strategy.adversary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.game.Adversary;
import io.refeed.game.Choice;
import io.refeed.game.Mode;
import io.refeed.game.Outputs;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.language.HypothesisClass;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.SpecException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TheoremSevenThreeTest {
    private static final Map<String, String> ADVERSARY = Map.of("kind", "theorem-7.3");
    private static final Match MATCH = Match.of(ADVERSARY, Mode.PROPER, 0, Map.of("kind", "theorem-7.3"));
    private static final HypothesisClass CLASS = MATCH.setting().hypotheses();
    private static final int MALFORMED = 0;

    @ParameterizedTest
    @CsvSource({
        "h1-, 0@0 -1<1 -2<1 1@0 2@0 3@0",
        "h2-, 0@0 -1<1 -2<1 1@0 2@0 3@0",
        "h1+, 0@0 1<1 2<1 -1@0 -2@0 -3@0",
        "h2+, 0@0 1<1 2<1 -1@0 -2@0 -3@0"
    })
    void turnsAwayFromTheFirstAnswer(String first, String trace) {
        assertThat(MATCH.trace(CLASS.index(first), 3, 1, 4, 2)).isEqualTo(trace);
    }

    @Test
    void repeatsNothingAfterAMalformedFirstAnswer() {
        assertThat(MATCH.trace(MALFORMED, 3, 1)).isEqualTo("0@0 -1@0 -2@0 -3@0");
    }

    @ParameterizedTest
    @CsvSource({"h1-, h1+, h2+", "h2-, h1+, h2+", "h1+, h1-, h2-", "h2+, h1-, h2-"})
    void settlesItsTargetsOnceTheFirstAnswerIsThere(String first, String one, String other) {
        Adversary adversary = MATCH.adversary();
        Outputs outputs = new Outputs();

        assertThat(adversary.targets()).isEmpty();
        adversary.choose(1, outputs);
        assertThat(adversary.targets()).isEmpty();
        outputs.add(1, CLASS.index(first));
        assertThat(adversary.targets()).extracting(Target::name).containsExactly(one, other);
        adversary.choose(2, outputs);
        assertThat(adversary.targets()).extracting(Target::name).containsExactly(one, other);
    }

    @Test
    void settlesItsTargetsOnAMalformedAnswerToo() {
        Adversary adversary = MATCH.adversary();
        Outputs outputs = new Outputs();
        adversary.choose(1, outputs);

        outputs.add(1, MALFORMED);

        assertThat(adversary.targets()).extracting(Target::name).containsExactly("h1-", "h2-");
    }

    @Test
    void doesNotWaitForAnAnswerThatIsLate() {
        Adversary adversary = MATCH.adversary();
        Outputs outputs = new Outputs();
        adversary.choose(1, outputs);
        adversary.choose(2, outputs);
        outputs.add(1, CLASS.index("h1-"));

        Choice third = adversary.choose(3, outputs);

        assertThat(CLASS.domain().spell(third.word())).isEqualTo("-2");
        assertThat(adversary.targets()).extracting(Target::name).containsExactly("h1-", "h2-");
    }

    @ParameterizedTest
    @ValueSource(ints = {MALFORMED, 1, 2, 3, 4})
    void staysLegalForBothTargets(int first) {
        List<Choice> choices = MATCH.play(first, 3, 1, 4, 2, 2, 2);
        Adversary adversary = MATCH.adversary();
        Outputs outputs = new Outputs();
        adversary.choose(1, outputs);
        outputs.add(1, first);

        for (Target target : adversary.targets()) {
            for (int round = 1; round <= choices.size(); round++) {
                long word = choices.get(round - 1).word();
                boolean echoed =
                        round > 1 && first != MALFORMED && CLASS.language(first).contains(word);
                assertThat(target.language().contains(word) || echoed)
                        .as("%s, round %d", target.name(), round)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {MALFORMED, 1, 2, 3, 4})
    void leavesNoHypothesisThatIsRightForBothTargets(int first) {
        Adversary adversary = MATCH.adversary();
        Outputs outputs = new Outputs();
        adversary.choose(1, outputs);
        outputs.add(1, first);

        var both = adversary.targets().stream().map(Target::language).reduce((a, b) -> a.intersection(b));

        assertThat(both).hasValueSatisfying(common -> {
            for (int index = 1; index <= CLASS.size(); index++) {
                assertThat(CLASS.language(index).isSubsetOf(common)).isFalse();
            }
        });
    }

    @Test
    void playsItsOwnClassOnly() {
        Map<String, Object> half = Map.of("upTo", 0);

        assertThatThrownBy(() -> Match.of(ADVERSARY, Mode.PROPER, "integers", 0, half, half, half, half))
                .isInstanceOf(SpecException.class)
                .hasMessage(
                        "games[0].adversary: this adversary plays one class only; expected the class 'theorem-7.3'");
    }

    @Test
    void isNotTakenInByNames() {
        List<Map<String, Object>> namesakes = List.of(
                Map.of("name", "h1-", "is", "all"),
                Map.of("name", "h2-", "is", "all"),
                Map.of("name", "h1+", "is", "all"),
                Map.of("name", "h2+", "is", "all"));

        assertThatThrownBy(() -> Match.of(ADVERSARY, Mode.PROPER, "integers", 0, namesakes.toArray()))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("expected the class 'theorem-7.3'");
    }

    @Test
    void settlesTargetsItself() {
        assertThat(new TheoremSevenThree().settlesTargets()).isTrue();
        assertThat(new None().settlesTargets()).isFalse();
    }

    @Test
    void refusesElementGames() {
        Setting setting = new Setting(CLASS, Mode.ELEMENT, 10);
        Node node = new Node("games[0].adversary", ADVERSARY);

        assertThatThrownBy(() -> new TheoremSevenThree().check(setting, null, node))
                .isInstanceOf(SpecException.class)
                .hasMessage("games[0].adversary: this adversary plays proper games only; expected 'mode: proper'");
    }
}
