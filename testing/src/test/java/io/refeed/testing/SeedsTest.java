package io.refeed.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

class SeedsTest {
    private static final List<Long> TRIED = new ArrayList<>();

    /** Found by no build, since it is no top-level class whose name ends in Test. */
    static class Laws {
        @Seeds(200)
        void holds(long seed) {
            TRIED.add(seed);
        }

        @Seeds(200)
        void holdsForEvenSeeds(long seed) {
            assertThat(seed % 2).as("remainder").isZero();
        }

        @Seeds(1)
        void breaksDown(long seed) {
            throw new IllegalStateException("no " + seed);
        }
    }

    @BeforeEach
    @AfterEach
    void forget() {
        TRIED.clear();
        System.clearProperty(Seeds.ONLY);
    }

    private static TestExecutionSummary run(String law) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectMethod(Laws.class, law, "long"))
                                .build(),
                        listener);
        return listener.getSummary();
    }

    private static List<String> messages(TestExecutionSummary summary) {
        return summary.getFailures().stream()
                .map(failure -> failure.getException().getMessage())
                .toList();
    }

    @Test
    void triesAsManySeedsAsItSaysTheSameInEveryRun() {
        assertThat(run("holds").getTestsSucceededCount()).isEqualTo(200);
        List<Long> first = List.copyOf(TRIED);
        TRIED.clear();

        run("holds");

        assertThat(TRIED).isEqualTo(first).doesNotHaveDuplicates().contains(0L, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    @Test
    void endsAtTheFirstFailureWhoseMessageBeginsWithTheSeed() {
        TestExecutionSummary summary = run("holdsForEvenSeeds");

        assertThat(summary.getTestsStartedCount()).isEqualTo(2);
        assertThat(messages(summary)).containsExactly("seed 1: [remainder] \nexpected: 0L\n but was: 1L");
    }

    @Test
    void anExceptionIsAFailureToo() {
        assertThat(messages(run("breaksDown"))).containsExactly("seed 0: java.lang.IllegalStateException: no 0");
    }

    @Test
    void triesTheOneThatIsAskedFor() {
        System.setProperty(Seeds.ONLY, "-42");

        run("holds");

        assertThat(TRIED).containsExactly(-42L);
    }
}
