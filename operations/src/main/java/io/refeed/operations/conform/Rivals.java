package io.refeed.operations.conform;

import java.util.Optional;

/** Finds out how to take partitions away from the player. */
public interface Rivals {
    /** Why there can be no rival, in a clause; empty if there can. */
    Optional<String> obstacle() throws InterruptedException;

    /** A rival that has not joined yet; to be asked where there is no obstacle. */
    Rival rival() throws InterruptedException;
}
