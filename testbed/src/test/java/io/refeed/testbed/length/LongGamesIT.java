package io.refeed.testbed.length;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.testbed.broker.BrokerOptions;
import io.refeed.testbed.broker.EmbeddedBroker;
import io.refeed.testbed.command.Cli;
import io.refeed.testbed.command.RefeedProcess;
import io.refeed.testbed.result.ResultFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Games of so many rounds that whoever keeps them on the heap runs out of it. */
class LongGamesIT {
    private static final int GAMES = 8;

    private static final String EXPERIMENT = """
            name: long
            defaults:
              class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}, {multiples: 3}]}
              target: 2
              generator: {kind: kleinberg-mullainathan}
              adversary: {kind: echo, rate: 0.5}
              rounds: 20000
            games:
            """;

    private static final Pattern RUN = Pattern.compile("\\((r-?[0-9a-z]+)/[0-9]+\\)");

    @TempDir
    private Path directory;

    @Test
    void areWrittenAsTheyArePlayedAndAsTheyAreFetched() throws Exception {
        Path experiment = Files.writeString(directory.resolve("long.yaml"), EXPERIMENT + games());
        ResultFiles simulated = results("simulated");
        Cli simulation = Cli.run("simulate", experiment, "--out", simulated.directory());
        assertThat(simulation.code()).as(simulation.err()).isZero();

        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerOptions.TEMPORARY)) {
            Object[] at = {"--bootstrap", broker.bootstrap()};
            ResultFiles played = results("played");
            finish(
                    "104m",
                    "run",
                    experiment,
                    "--services",
                    "--partitions",
                    1,
                    "--out",
                    played.directory(),
                    at[0],
                    at[1]);
            ResultFiles fetched = results("fetched");
            finish("36m", "fetch", run(at), "--out", fetched.directory(), at[0], at[1]);

            assertSame(played, simulated);
            assertSame(fetched, simulated);
        }
    }

    private static String games() {
        return IntStream.rangeClosed(1, GAMES)
                .mapToObj(game -> "  - {id: g" + game + ", seed: " + game + "}\n")
                .collect(Collectors.joining());
    }

    private ResultFiles results(String name) {
        return new ResultFiles(directory.resolve(name));
    }

    /** The run that the broker has. */
    private static String run(Object... at) {
        String watched =
                Cli.run("watch", "--once", "--width", 200, at[0], at[1]).out();
        Matcher name = RUN.matcher(watched);
        assertThat(name.find()).as(watched).isTrue();
        return name.group(1);
    }

    private void finish(String heap, Object... command) throws Exception {
        try (RefeedProcess process = RefeedProcess.inHeap(heap, directory, command)) {
            assertThat(process.code()).as(process.errors()).isZero();
        }
    }

    private static void assertSame(ResultFiles results, ResultFiles simulated) throws IOException {
        for (int game = 1; game <= GAMES; game++) {
            assertSame(results.transcript("g" + game), simulated.transcript("g" + game));
        }
        assertSame(results.verdicts(), simulated.verdicts());
        assertSame(results.rounds(), simulated.rounds());
        assertSame(results.games(), simulated.games());
    }

    private static void assertSame(Path one, Path other) throws IOException {
        assertThat(Files.mismatch(one, other)).as("%s and %s", one, other).isEqualTo(-1);
    }
}
