package io.refeed.operations.conform;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.testbed.command.Cli;
import io.refeed.testbed.live.LocalTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a wrong player plays in an ordinary run, its author finds out where one looks then, and other players lose nothing. */
class WrongPlayersInARunIT {
    private static final int PARTITIONS = 2;
    private static final String GAMES = """
            name: wrong
            defaults:
              class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}]}
              target: 1
              adversary: {kind: none}
              rounds: 20
            games:
              - {id: wrong, generator: {kind: external, player: %s}, patience: 6s}
              - {id: right, generator: {kind: external, player: right}, patience: 10m}
            """;

    private static LocalTable table;
    private static WrongPlayer right;

    @TempDir
    private Path directory;

    @BeforeAll
    static void open() {
        table = LocalTable.open(PARTITIONS);
        right = new WrongPlayer(table.connection(), PARTITIONS, "right", Mistake.NONE);
    }

    @AfterAll
    static void close() {
        right.close();
        table.close();
    }

    /** What stands in the verdict, what the run says, and the reason of a dead letter, for a wrong key one of two, by the partition where it
     * would belong; a hyphen where there is nothing. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SKIPS_A_ROUND   | no answer to round 3 within 6s | wrong did not finish: no answer to round 3  | -",
                "ANSWERS_TWICE   | conflicting-output             | -                                           | -",
                "ANSWERS_AHEAD   | early-output                   | an answer to round 2 did not count         | -",
                "WRONG_KEY       | \"status\":\"unfinished\",\"rounds\":0 | it must be the game's name                  | malformed: field 'game' differs from the record's key or wrong-partition",
                "WRONG_PARTITION | \"status\":\"unfinished\",\"rounds\":0 | wrong partition; the game's words come from | wrong-partition",
                "NUMBER          | \"status\":\"unfinished\",\"rounds\":0 | field 'word' must be a text   | malformed: field 'word' must be a text",
                "SILENT          | \"status\":\"unfinished\",\"rounds\":0 | no player silent answered                   | -",
                "CRASHES         | no answer to round 3 within 6s | wrong did not finish: no answer to round 3  | -",
                "FLOODS          | \"status\":\"unfinished\",\"reason\": | wrong did not finish                        | -",
                "FIVE_MEGABYTES  | \"status\":\"unfinished\",\"rounds\":0 | nothing came on refeed.outputs              | -",
            })
    void verdictRunAndDeadLettersTellTheAuthor(Mistake mistake, String verdict, String said, String letter)
            throws Exception {
        String name = mistake.name().toLowerCase(Locale.ROOT);
        Path file = Files.writeString(directory.resolve("wrong.yaml"), GAMES.formatted(name));
        Path out = directory.resolve("out");
        String bootstrap = table.connection().bootstrap();

        Cli run;
        try (WrongPlayer player = new WrongPlayer(table.connection(), PARTITIONS, name, mistake)) {
            assertThat(player.name()).isEqualTo(name);
            run = Cli.run("run", file, "--bootstrap", bootstrap, "--out", out);
        }
        Cli letters = Cli.run("dead-letters", "--bootstrap", bootstrap, "--player", name);

        List<String> verdicts = Files.readAllLines(out.resolve("verdicts.jsonl"));
        assertThat(verdicts)
                .filteredOn(line -> line.contains("\"game\":\"right\""))
                .singleElement()
                .asString()
                .contains("\"status\":\"finished\",\"rounds\":20,\"legal\":true", "\"violationCount\":0");
        assertThat(verdicts)
                .filteredOn(line -> line.contains("\"game\":\"wrong\""))
                .singleElement()
                .asString()
                .containsPattern(verdict);
        assertThat(run.err()).contains(said.equals("-") ? "" : said);
        assertThat(letters.code()).isZero();
        if (letter.equals("-")) {
            assertThat(letters.out()).isEmpty();
        } else {
            assertThat(letters.out()).containsAnyOf(letter.split(" or "));
        }
    }
}
