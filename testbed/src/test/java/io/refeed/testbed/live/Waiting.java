package io.refeed.testbed.live;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * How tests wait for what must come. How long that may take they do not say: the limit is far off, for machines that stand
 * still for half a minute, and only there so that a test that waits in vain ends.
 */
public final class Waiting {
    /** When to give up. */
    public static final Duration LIMIT = Duration.ofMinutes(5);

    private Waiting() {}

    /** Waits for a condition. */
    public static ConditionFactory await() {
        return Awaitility.await().atMost(LIMIT);
    }

    /** Waits for a result. */
    public static <T> T get(Future<T> result) throws InterruptedException, ExecutionException, TimeoutException {
        return result.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }
}
