package io.refeed.operations.deadletters;

import java.time.Duration;
import java.util.function.Consumer;

/** Where one reads of records that did not count. Not safe for use by several threads. */
public interface Letters extends AutoCloseable {
    /** Hands over those that there are now. */
    void readAll(Consumer<DeadLetter> taker);

    /** Hands over those that have come, waiting at most so long for the first. */
    void read(Duration timeout, Consumer<DeadLetter> taker);

    @Override
    void close();
}
