package io.refeed.protocol.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PendingRecordsTest {
    private static final long MINUTE = PendingRecords.PATIENCE.toNanos();

    private final PendingRecords<String> held = new PendingRecords<>(4);

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
