package io.refeed.protocol.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PendingRecordsTest {
    private static final long MINUTE = PendingRecords.PATIENCE.toNanos();

    private final PendingRecords<String> held = new PendingRecords<>(4, String::length, new GameHorizon());

    @Test
    void recordsComeOutInTheOrderInWhichTheyCame() {
        held.hold("r/1", "a");
        held.hold("r/2", "x");
        held.hold("r/1", "b");

        assertThat(release("r/1")).containsExactly("a", "b");
        assertThat(release("r/1")).isEmpty();
        assertThat(held.size()).isOne();
    }

    @Test
    void whenThereAreTooManyTheGameThatWaitedLongestMakesRoom() {
        held.hold("litter/1", "a");
        held.hold("litter/1", "b");
        held.hold("litter/2", "c");
        held.hold("r/1", "first");

        held.hold("r/1", "second");

        assertThat(release("litter/1")).isEmpty();
        assertThat(release("litter/2")).containsExactly("c");
        assertThat(release("r/1")).containsExactly("first", "second");
    }

    @Test
    void whenTheyTakeTooMuchRoomTheGameThatWaitedLongestMakesRoom() {
        String third = "x".repeat((int) PendingRecords.MOST_BYTES / 3 + 1);
        held.hold("litter/1", third);
        held.hold("litter/2", "a");
        held.hold("r/1", third);

        held.hold("r/1", third);

        assertThat(release("litter/1")).isEmpty();
        assertThat(release("litter/2")).containsExactly("a");
        assertThat(release("r/1")).containsExactly(third, third);
    }

    @Test
    void roomThatWasGivenBackIsThereAgain() {
        String half = "x".repeat((int) PendingRecords.MOST_BYTES / 2);
        held.hold("r/1", half);
        held.hold("r/2", half);
        held.forget("r/1");
        release("r/2");
        held.hold("r/3", half);

        held.hold("r/4", half);

        assertThat(release("r/3")).containsExactly(half);
    }

    @Test
    void oneRecordIsHeldHoweverLargeItIs() {
        String large = "x".repeat((int) PendingRecords.MOST_BYTES + 1);
        held.hold("r/1", "a");

        held.hold("r/2", large);

        assertThat(release("r/1")).isEmpty();
        assertThat(release("r/2")).containsExactly(large);
    }

    @Test
    void whatIsNeverAnnouncedIsNotKeptForEver() {
        held.look(0);
        held.hold("litter/1", "a");
        held.look(MINUTE);
        held.hold("r/1", "b");

        held.look(2 * MINUTE);

        assertThat(release("litter/1")).isEmpty();
        assertThat(held.size()).isOne();
        assertThat(release("r/1")).containsExactly("b");
    }

    @Test
    void whatCameAMomentBeforeALookIsKeptAWholeMinute() {
        held.look(0);
        held.hold("r/1", "a");

        held.look(MINUTE);
        held.look(2 * MINUTE - 1);

        assertThat(release("r/1")).containsExactly("a");
    }

    @Test
    void aRemovedGameIsDropped() {
        held.hold("r/1", "a");

        held.forget("r/1");

        assertThat(held.size()).isZero();
        assertThat(release("r/1")).isEmpty();
    }

    private List<String> release(String game) {
        List<String> released = new ArrayList<>();
        held.release(game, released::add);
        return released;
    }
}
