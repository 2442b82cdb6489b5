package io.refeed.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.refeed.language.Domain;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.SpecException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Automata are shared where domains and forms are equal, and nowhere else. */
class SharingTest {
    private final Automata automata = new Automata();
    private int computed;

    @Test
    void computesEqualFormsOfEqualDomainsOnce() {
        RegularSet one = read("strings:ab", Map.of("regex", "a*"));

        assertThat(read("strings:ab", Map.of("regex", "a*"))).isSameAs(one);
        assertThat(read("strings:ba", Map.of("regex", "a*"))).isNotSameAs(one);
        assertThat(read("strings:ab", Map.of("regex", "a*|b"))).isNotSameAs(one);
        assertThat(computed).isEqualTo(3);
    }

    @Test
    void keepsFormsApartThatOnlyLookAlike() {
        RegularSet one = read("strings:ab", Map.of("finite", List.of("1", "a")));

        assertThat(read("strings:ab", Map.of("finite", List.of(1, "a")))).isNotSameAs(one);
        assertThat(read("strings:ab", Map.of("finite", List.of("1s1:a")))).isNotSameAs(one);
        assertThat(read("strings:ab", Map.of("finite", List.of(List.of("1", "a")))))
                .isNotSameAs(one);
        assertThat(read("strings:ab", Map.of("allExcept", List.of("1", "a")))).isNotSameAs(one);
    }

    @Test
    void forgetsTheFormsNotReadForLongest() {
        RegularSet first = read("strings:ab", Map.of("regex", "a{0}"));
        for (int i = 1; i <= 1_000; i++) {
            read("strings:ab", Map.of("regex", "a{" + i + "}"));
        }

        assertThat(read("strings:ab", Map.of("regex", "a{0}"))).isNotSameAs(first);
        assertThat(computed).isEqualTo(1_002);
    }

    @Test
    void remembersCombinationsOfTheSameSets() {
        RegularSet one = read("strings:ab", Map.of("regex", "a*"));
        RegularSet other = read("strings:ab", Map.of("regex", "b*"));
        RegularSet union = one.combine(Combination.UNION, other, 2, new WorkBudget());

        assertThat(one.combine(Combination.UNION, other, 2, new WorkBudget())).isSameAs(union);
        assertThat(one.combine(Combination.MINUS, other, 2, new WorkBudget())).isNotSameAs(union);
        assertThat(other.combine(Combination.UNION, one, 2, new WorkBudget())).isNotSameAs(union);
    }

    @Test
    void chargesWhatItRemembersSoThatNoRefusalDependsOnWhatWasReadBefore() {
        List<Map<String, String>> forms = IntStream.range(0, 60)
                .mapToObj(i -> Map.of("regex", "(a|b)*a(a|b){11}" + "a".repeat(i % 10) + "b".repeat(i / 10)))
                .toList();
        Object union = Map.of("union", forms);
        String refusal = refusal(union);

        assertThat(refusal).contains("].regex: language too large: ");
        assertThat(refusal(union)).as("what was read is remembered").isEqualTo(refusal);
        forms.forEach(form -> Texts.form(Texts.strings("ab"), form));
        assertThat(refusal(union)).as("everything is remembered").isEqualTo(refusal);
    }

    @Test
    void letsManyGamesPlayAtOnce() {
        List<CompletableFuture<List<String>>> games = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    Domain domain = Texts.strings("ab");
                    return Texts.first(
                            domain, Texts.regex(domain, "((a|bb)*ab)*").minus(Texts.regex(domain, "a(a|b)*")), 2_000);
                }))
                .toList();

        assertThat(games.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }

    private static String refusal(Object form) {
        return catchThrowableOfType(SpecException.class, () -> Texts.form(Texts.strings("ab"), form))
                .getMessage();
    }

    private RegularSet read(String domain, Object form) {
        return automata.form(domain, Node.root(form), new WorkBudget(), () -> {
            computed++;
            return new RegularSet(Dfa.all(2));
        });
    }
}
