package io.refeed.operations.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.testbed.live.Seed;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A short soak with real processes, one of which is killed every few seconds. */
class SoakIT {
    /** A killed service is back before the next is killed, which on a busy machine takes its time. */
    private static final Duration LENGTH = Duration.ofSeconds(15);

    @Test
    void aSoakWithKillsTellsWhatIsHeldAndFindsEveryVerdictRight() throws Exception {
        StringWriter said = new StringWriter();
        long seed = Seed.random("SoakIT").nextLong();

        new Soak(new SoakPlan(LENGTH, 120, Duration.ofSeconds(4), 2, seed), new PrintWriter(said)).run();

        assertThat(said.toString().lines().toList())
                .last()
                .asString()
                .matches("[0-9]{2,} games, [1-9][0-9]* kills, 0 wrong verdicts");
        assertThat(said.toString().lines().toList().get(2))
                .as("a line for the first minute: %s", said)
                .matches(
                        " +1( +[0-9]+){5} +[0-9.]+, [0-9.]+ +[1-9][0-9.]* +[1-9][0-9.]*( ([0-9.]+|-)){4} +[1-9][0-9]*( ([0-9]+|-)){4}");
    }
}
