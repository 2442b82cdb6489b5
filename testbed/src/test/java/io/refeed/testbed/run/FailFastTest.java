package io.refeed.testbed.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.game.Catalog;
import io.refeed.protocol.Connection;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.experiment.ExperimentReader;
import io.refeed.testbed.result.ResultWriter;
import io.refeed.testbed.result.RunInfo;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Things that wait for a broker which is gone. Kafka's clients would wait for it for a minute or more. */
@Timeout(50)
class FailFastTest {
    private static final String REASON = "the embedded broker cannot go on";
    private static final Experiment EXPERIMENT = new ExperimentReader(Catalog.load()).read("one.yaml", """
            name: one
            games:
              - id: one
                class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}]}
                target: 2
                generator: {kind: witness-protection}
                adversary: {kind: none}
            """, List.of());

    /** No one listens there. */
    private final Connection nowhere = Connection.to("127.0.0.1:1");

    private final CompletableFuture<String> fault =
            new CompletableFuture<String>().completeOnTimeout(REASON, 300, TimeUnit.MILLISECONDS);

    @Test
    void aRunThatHasNotBegunEnds(@TempDir Path directory) {
        RunInfo info = RunInfo.begin("run", "one", Clock.systemUTC());
        try (ResultWriter results = ResultWriter.open(directory.resolve("out"), EXPERIMENT, info, false)) {
            KafkaRun run = new KafkaRun(nowhere, 2, EXPERIMENT, false, false, new Notes()).until(fault);

            assertThatThrownBy(() -> run.play(results))
                    .isInstanceOf(RunException.class)
                    .hasMessage(REASON);
        }
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void gamesAreNotAnnouncedAnyMore() {
        List<Announcement> announcements = Announcement.of(EXPERIMENT, false, false);

        assertThatThrownBy(() -> FailFast.during(fault, () -> {
                    Announcement.send(announcements, nowhere);
                    return null;
                }))
                .isInstanceOf(RunException.class)
                .hasMessage(REASON);
    }

    @Test
    void whatIsDoneInTimeIsNotDisturbed() throws Exception {
        CompletableFuture<String> late = new CompletableFuture<>();

        assertThat(FailFast.during(late, () -> "done")).isEqualTo("done");
        late.complete(REASON);

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void whatHadFailedBeforeIsNotWaitedFor() {
        assertThatThrownBy(() -> FailFast.during(CompletableFuture.completedFuture(REASON), () -> {
                    new CountDownLatch(1).await();
                    return "never";
                }))
                .isInstanceOf(RunException.class)
                .hasMessage(REASON);
    }
}
