package io.refeed.testbed.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LocalServicesTest {
    private static final String REASON = "the replayer died: NoClassDefFoundError: mine/Plus";

    private final Dying service = new Dying(true);
    private final Dying other = new Dying(false);

    @Test
    void whatNeedsThemEndsAsSoonAsOneDies() {
        try (LocalServices services = LocalServices.start(List.of(service, other))) {
            assertThatThrownBy(() -> services.during(() -> {
                        other.die(new NoClassDefFoundError("mine/Plus"));
                        new CountDownLatch(1).await();
                        return "never";
                    }))
                    .isInstanceOf(RunException.class)
                    .hasMessage(REASON);
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    @Test
    void oneThatDiedIsNotWaitedFor() {
        try (LocalServices services = LocalServices.start(List.of(service, other))) {
            other.die(new NoClassDefFoundError("mine/Plus"));

            assertThatThrownBy(() -> services.awaitReady(Duration.ofHours(1)))
                    .isInstanceOf(RunException.class)
                    .hasMessage(REASON);
        }
    }

    @Test
    void aDeathAfterwardsChangesNothing() throws Exception {
        try (LocalServices services = LocalServices.start(List.of(service, other))) {
            assertThat(services.during(() -> "done")).isEqualTo("done");

            other.die(new AssertionError("late"));

            assertThat(services.failure().join()).isEqualTo("the replayer died: AssertionError: late");
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    @Test
    void oneThatIsToldToStopHasNotDied() {
        LocalServices services = LocalServices.start(List.of(service));

        services.close();

        assertThat(services.failure()).isNotDone();
    }
}
