package io.refeed.testbed.explosive;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.json.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Languages too large to compute are refused within 2 s and 256 MB, with file, line and path, before anything is played. */
class ExplosivePatternsIT {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    @TempDir
    private static Path directory;

    private static Duration start;

    @BeforeAll
    static void measuresWhatACheckTakesThatIsTrivial() throws IOException {
        CheckProcess trivial = check(List.of(Map.of("regex", "(ab)*")), "strings:ab");
        assertThat(trivial.code()).as(trivial.errors()).isZero();
        start = trivial.cpu();
    }

    static Stream<Explosion> explosions() {
        return Explosion.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("explosions")
    void isRefusedWithItsPathInTime(Explosion explosion) throws IOException {
        CheckProcess check = check(explosion.languages(), explosion.domain());

        assertThat(check.code()).isEqualTo(2);
        assertThat(check.errors())
                .startsWith("refeed: " + file() + ":")
                .containsPattern(":\\d+: games\\[0]\\.class\\.languages\\[\\d+]\\.is\\Q" + explosion.path() + "\\E")
                .contains(": " + explosion.problem());
        assertThat(check.cpu().minus(start)).as(check.errors()).isLessThan(LIMIT);
    }

    @Test
    void twentyLanguagesOfSomeThousandStatesAreRead() throws IOException {
        List<Object> languages = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            languages.add(Map.of("regex", "(a|b)*a(a|b){10}b{" + i + "}"));
            languages.add(Map.of("regex", "((b*a){" + (900 + i) + "}{3})*b*"));
        }

        CheckProcess check = check(languages, "strings:ab");

        assertThat(check.errors()).contains("1 game, no error");
    }

    private static CheckProcess check(List<?> languages, Object domain) throws IOException {
        List<Object> named = new ArrayList<>();
        languages.forEach(form -> named.add(Map.of("name", "l" + named.size(), "is", form)));
        Object game = Map.of(
                "id", "one",
                "class", Map.of("kind", "explicit", "domain", domain, "languages", named),
                "target", "l0",
                "generator", Map.of("kind", "witness-protection"),
                "adversary", Map.of("kind", "none"));
        // JSON is YAML.
        Files.writeString(file(), Trees.write(Map.of("name", "explosive", "games", List.of(game))));
        return CheckProcess.of(file());
    }

    private static Path file() {
        return directory.resolve("explosive.yaml");
    }
}
