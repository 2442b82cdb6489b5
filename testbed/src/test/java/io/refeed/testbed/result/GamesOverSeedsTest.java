package io.refeed.testbed.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.testbed.command.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Games of a matrix, summed up over their seeds, and as a table to go on with. */
class GamesOverSeedsTest {
    private static final String LADDER = """
            name: ladder
            defaults:
              rounds: 200
              class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}, {multiples: 3}]}
              target: 3
            matrix:
              id: "{generator}-{adversary.rate}-{seed}"
              generator: [{kind: witness-protection}, {kind: kleinberg-mullainathan}]
              adversary: {kind: iid, rate: [0, 0.1]}
              seed: {from: 1, to: 50}
            """;

    @TempDir
    Path directory;

    @Test
    void theTableOverAllSeedsCountsTheGamesThatWereLost() throws IOException {
        List<String> lines = simulate(LADDER, "--width", "100").lines().toList();

        assertThat(lines.subList(lines.size() - 5, lines.size()))
                .containsExactly(
                        "generator.kind          adversary.rate  games  lost  false word shown  mistakes  last mistake",
                        "witness-protection      0                  50     0                 0       2.0           2.0",
                        "witness-protection      0.1                50     0                33       2.0           2.0",
                        "kleinberg-mullainathan  0                  50     0                 0       2.0           2.0",
                        "kleinberg-mullainathan  0.1                50    25                25      88.8         101.0");
    }

    @Test
    void gamesThatDifferInMoreThanTheSeedHaveNoSuchTable() throws IOException {
        String single = LADDER.replace("{from: 1, to: 50}", "7");

        assertThat(simulate(single)).doesNotContain("Over all seeds");
    }

    @Test
    void eachGameIsARowWithItsParametersAndFigures() throws IOException {
        simulate(LADDER, "--measures");

        List<String> rows = Files.readAllLines(directory.resolve("out/games.csv"));
        assertThat(rows).hasSize(201);
        assertThat(rows.get(0))
                .startsWith("game,class.kind,class.domain,class.languages,target,mode,generator.kind,"
                        + "adversary.kind,adversary.rate,rounds,seed,pacing,status,verdict.rounds,legal,mistakes,")
                .contains(",certificate.status,certificate.round,", ",measures.density");
        assertThat(rows.get(101))
                .startsWith("kleinberg-mullainathan-0-1,explicit,naturals,"
                        + "\"[\"\"all\"\",{\"\"multiples\"\":2},{\"\"multiples\"\":3}]\",3,element,"
                        + "kleinberg-mullainathan,iid,0,200,1,lockstep,finished,200,true,2,");
    }

    @Test
    void aPageOfHundredsOfGamesStaysSmallAndBeginsWithTheTableOverAllSeeds() throws IOException {
        simulate(LADDER.replace("to: 50", "to: 225"));

        Path page = directory.resolve("out/report.html");
        assertThat(Files.size(page)).isLessThan(2_000_000);
        assertThat(Files.readString(page)).containsSubsequence("Over all seeds", ">225<", "Game by game");
    }

    private String simulate(String yaml, String... options) throws IOException {
        Path file = Files.writeString(directory.resolve("e.yaml"), yaml);
        Object[] arguments = new Object[options.length + 4];
        System.arraycopy(options, 0, arguments, 4, options.length);
        arguments[0] = "simulate";
        arguments[1] = file;
        arguments[2] = "--out";
        arguments[3] = directory.resolve("out");
        Cli played = Cli.run(arguments);
        assertThat(played.code()).as(played.err()).isZero();
        return played.out();
    }
}
