package io.refeed.operations.conform;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.operations.conform.check.Checks;
import io.refeed.protocol.Connection;
import io.refeed.protocol.json.Trees;
import io.refeed.testbed.live.LocalTable;
import io.refeed.testbed.live.PlayedOnKafka;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Players that are wrong on purpose, each with one mistake, are told precisely what it is; one without any is told nothing. */
class ConformanceIT {
    private static final int PARTITIONS = 2;

    /** Long enough for a machine that stands still, and not waited for where something comes. */
    private static final Duration PATIENT = Duration.ofMinutes(2);

    private static final Duration HASTY = Duration.ofSeconds(5);

    private static LocalTable table;

    private final StringWriter out = new StringWriter();

    @BeforeAll
    static void open() {
        table = LocalTable.open(PARTITIONS, connection -> List.of());
    }

    @AfterAll
    static void close() {
        table.close();
    }

    @Test
    void aPlayerThatMakesNoMistakeIsToldNothing() throws Exception {
        boolean passed = tried(Mistake.NONE, PATIENT, "");

        assertThat(lines("finding")).isEmpty();
        assertThat(passed).isTrue();
        assertThat(lines("check"))
                .filteredOn("outcome", "passed")
                .hasSize(Checks.all().size() - 2);
        assertThat(lines("check"))
                .filteredOn("outcome", "skipped")
                .extracting(line -> line.get("check") + ": " + line.get("skipped"))
                .containsExactly(
                        "rebalance: no consumer group reads none.stream",
                        "restart: no one here can restart it; give its command behind --, or --ask");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SKIPS_A_ROUND      | words-in-a-row | out-of-order    | 4 | the answer to round 3 first",
                "SKIPS_A_ROUND      | rounds         | no-answer       | 3 | an answer within 5 s on partition",
                "ANSWERS_TWICE      | rounds         | conflicting     | 1 | the answer that came first, \"1\", and no other",
                "ANSWERS_AHEAD      | rounds         | early           | 2 | no answer to a round whose word has not been sent",
                "WRONG_KEY          | rounds         | wrong-key       | 1 | the key conform-",
                "WRONG_PARTITION    | rounds         | wrong-partition | 1 | the answer on partition",
                "NUMBER             | rounds         | malformed       | 1 | field 'word' must be a text",
                "SILENT             | rounds         | no-answer       | 1 | an answer within 5 s on partition",
                "CRASHES            | rounds         | no-answer       | 3 | an answer within 5 s on partition",
                "FLOODS             | rounds         | flood           | 1 | one answer to each round",
                "FIVE_MEGABYTES     | rounds         | no-answer       | 1 | an answer within 5 s on partition",
                "ANSWERS_FOR_OTHERS | foreign-game   | foreign-game    | 0 | silence: the card names the player ",
            })
    void aMistakeIsNamedWithWhatWasSentAndExpectedAndCame(
            Mistake mistake, String check, String kind, int round, String expected) throws Exception {
        boolean passed = tried(mistake, HASTY, check);

        assertThat(passed).isFalse();
        assertThat(lines("finding")).filteredOn("kind", kind).isNotEmpty().anySatisfy(finding -> {
            assertThat(finding)
                    .containsEntry("weight", "error")
                    .containsEntry("check", check)
                    .containsEntry("round", round == 0 ? null : Long.valueOf(round));
            assertThat((String) finding.get("expected")).contains(expected);
            assertThat((String) finding.get("sent")).contains("word \"", ".stream-");
            assertThat((String) finding.get("came")).contains(kind.equals("no-answer") ? "nothing" : ".outputs-");
        });
        assertThat(lines("check")).extracting(line -> line.get("outcome")).containsExactly("failed");
    }

    @Test
    void aDetectorThatMakesNoMistakeIsToldNothing() throws Exception {
        boolean passed = tried(Kind.DETECTOR, Mistake.NONE, PATIENT, "");

        assertThat(lines("finding")).isEmpty();
        assertThat(passed).isTrue();
        assertThat(lines("check"))
                .filteredOn("outcome", "passed")
                .hasSize(Checks.all().size() - 3)
                .extracting(line -> line.get("check"))
                .doesNotContain("own-words");
        assertThat(lines("conform")).extracting(line -> line.get("detector")).containsExactly("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SKIPS_A_ROUND      | words-in-a-row | out-of-order    | the score to round 3 first",
                "ANSWERS_TWICE      | rounds         | conflicting     | the score that came first, ",
                "ANSWERS_AHEAD      | rounds         | early           | no score to a round whose word has not been sent",
                "WRONG_KEY          | rounds         | wrong-key       | the key conform-",
                "WRONG_PARTITION    | rounds         | wrong-partition | the score on partition",
                "NUMBER             | rounds         | malformed       | field 'score' must be",
                "SILENT             | rounds         | no-score        | a score within 5 s on partition",
                "ANSWERS_FOR_OTHERS | foreign-game   | foreign-game    | silence: the card names the detector ",
            })
    void soIsAMistakeOfADetector(Mistake mistake, String check, String kind, String expected) throws Exception {
        assertThat(tried(Kind.DETECTOR, mistake, HASTY, check)).isFalse();

        assertThat(lines("finding")).filteredOn("kind", kind).isNotEmpty().anySatisfy(finding -> {
            assertThat((String) finding.get("expected")).contains(expected);
            assertThat((String) finding.get("came")).contains(kind.equals("no-score") ? "nothing" : ".suspicions-");
        });
    }

    private boolean tried(Mistake mistake, Duration patience, String only) throws InterruptedException {
        return tried(Kind.PLAYER, mistake, patience, only);
    }

    private boolean tried(Kind kind, Mistake mistake, Duration patience, String only) throws InterruptedException {
        String name = mistake.name().toLowerCase(Locale.ROOT);
        Connection connection = PlayedOnKafka.topics(
                table.connection(),
                (kind == Kind.PLAYER ? "" : "detector-") + name + (only.isEmpty() ? "." : "-" + only + "."),
                PARTITIONS);
        List<Check> checks = Checks.all().stream()
                .filter(check -> only.isEmpty() || check.name().equals(only))
                .toList();
        try (WrongPlayer player = new WrongPlayer(kind, connection, PARTITIONS, name, mistake)) {
            List<Vocabulary> numbers = Vocabulary.all().subList(0, 1);
            Plan plan = new Plan(kind, player.name(), numbers, patience, patience, Duration.ofMillis(500), 20);
            return new Conformance(plan, checks, new Report(new PrintWriter(out), true))
                    .on(connection, PARTITIONS, Subject.OUT_OF_REACH);
        }
    }

    private List<Map<String, Object>> lines(String type) {
        List<Map<String, Object>> lines = new ArrayList<>();
        out.toString()
                .lines()
                .map(line -> Trees.object(line.getBytes(StandardCharsets.UTF_8)))
                .filter(line -> line.get("type").equals(type))
                .forEach(lines::add);
        return lines;
    }
}
