package io.refeed.testbed.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.json.Trees;
import io.refeed.testbed.live.Vectors;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measures of games that are written out elsewhere, counted by hand from their rounds. */
class MeasuredVectorsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Its only mistake is the 1, shown in round 2; then it gives every even number from 4 to 48.
                "i0-only-invalid | i0-only-invalid.wp       | targetLeft            | 2",
                "i0-only-invalid | i0-only-invalid.wp       | versionSpace.sure     | 2",
                "i0-only-invalid | i0-only-invalid.wp       | versionSpace.naive    | 1",
                "i0-only-invalid | i0-only-invalid.wp       | empiricalThreshold    | 2",
                "i0-only-invalid | i0-only-invalid.wp       | density.at            | 24",
                "i0-only-invalid | i0-only-invalid.wp       | density.value         | 0.958333",
                "i0-only-invalid | i0-only-invalid.wp       | density.least         | 0.95",
                "i0-only-invalid | i0-only-invalid.wp       | density.greatest      | 0.958333",
                // 1, 3, 3, 5, 5, ..., 25: valid never, and every second answer is one of its own again.
                "i0-only-invalid | i0-only-invalid.km-first | validity              | 0.0",
                "i0-only-invalid | i0-only-invalid.km-first | strictlyNovel         | 13",
                "i0-only-invalid | i0-only-invalid.km-first | emittedBefore         | 0.5",
                "i0-only-invalid | i0-only-invalid.km-first | density.at            | 12",
                "i0-only-invalid | i0-only-invalid.km-first | density.value         | 0.0",
                // The multiples of 6 up to 144 are shown, of the 48 multiples of 3; it says 3 for ever.
                "i2-omission     | i2-omission.km-first     | holes                 | 24",
                "i2-omission     | i2-omission.km-first     | tail                  | 24",
                "i2-omission     | i2-omission.km-first     | strictlyNovel         | 1",
                "i2-omission     | i2-omission.km-first     | density.at            | 1",
                "i2-omission     | i2-omission.km-first     | versionSpace.naive    | 3",
                // The 7 comes from nowhere in round 3.
                "i0-noise        | i0-noise.wp              | illegal               | 1",
                "i0-noise        | i0-noise.wp              | targetLeft            | 3",
                "i0-noise        | i0-noise.wp              | distinctContamination | 0.05",
                "i0-noise        | i0-noise.wp              | versionSpace.sure     | 1",
                // 4, 8, ..., 48 by turns with 5, a second mistake, and 16, 24, ..., 88; the answers run up to 92.
                "mults-echo      | mults-echo.wp            | holes                 | 5",
                "mults-echo      | mults-echo.wp            | distinct              | 19",
                "mults-echo      | mults-echo.wp            | distinctOffTarget     | 2",
                "mults-echo      | mults-echo.wp            | density.value         | 0.913043",
                "mults-echo      | mults-echo.wp            | density.least         | 0.9",
                // The class has closure dimension 2: no mistake from 3 distinct words on.
                "closure         | closure.closure          | empiricalThreshold    | 3",
                "closure         | closure.closure          | novel                 | 11",
            })
    void areThoseOfTheRounds(String vector, String game, String field, String expected, @TempDir Path directory)
            throws Exception {
        Cli simulated = Cli.run("simulate", "--json", "--measures", Vectors.experiment(vector), "--out", directory);

        Object value = simulated
                .out()
                .lines()
                .map(line -> Trees.object(line.getBytes(StandardCharsets.UTF_8)))
                .filter(verdict -> game.equals(verdict.get("game")))
                .findFirst()
                .orElseThrow()
                .get("measures");
        for (String key : field.split("\\.", -1)) {
            value = ((Map<?, ?>) value).get(key);
        }
        assertThat(value).hasToString(expected);
    }
}
