package io.refeed.auditor.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.auditor.audit.Event;
import io.refeed.game.Mode;
import io.refeed.protocol.Topic;
import io.refeed.protocol.message.StreamWord;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class StoredEventsTest {
    private final KeyValueStore<Bytes, byte[]> store = EmptyStore.open(StoredEvents.STORE);
    private StoredEvents journal = new StoredEvents(store);

    private static Event word(String game, int round) {
        return Event.of(Topic.STREAM, 0, new StreamWord(game, round, "a".repeat(100)));
    }

    private void append(String game, int from, int to) {
        for (int round = from; round <= to; round++) {
            journal.append(word(game, round));
        }
    }

    private void restart() {
        journal = new StoredEvents(store);
        journal.replay(event -> {}, (game, mode) -> {});
    }

    /** What a successor would read. */
    private List<Object> stored() {
        List<Object> read = new ArrayList<>();
        new StoredEvents(store).replay(read::add, (game, mode) -> read.add(game + " " + mode));
        return read;
    }

    private List<Bytes> keys() {
        List<Bytes> keys = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
            all.forEachRemaining(entry -> keys.add(entry.key));
        }
        return keys;
    }

    @Test
    void nothingIsStoredBeforeItIsWritten() {
        append("a", 1, 50);
        assertThat(keys()).isEmpty();

        journal.write();

        assertThat(keys()).hasSizeGreaterThan(3).contains(EventPage.key("a", 0), EventPage.key("a", 1));
        assertThat(stored()).hasSize(50).startsWith(word("a", 1)).endsWith(word("a", 50));
    }

    @Test
    void onlyPagesThatHaveChangedAreWritten() {
        append("a", 1, 25);
        append("b", 1, 1);
        journal.write();
        keys().forEach(store::delete);

        append("a", 26, 26);
        journal.write();

        assertThat(keys()).singleElement().satisfies(key -> assertThat(EventPage.number(key))
                .isEqualTo(2));
    }

    @Test
    void whatWasWrittenIsContinuedAfterARestart() {
        append("a", 1, 12);
        append("b", 1, 3);
        journal.write();
        restart();

        append("a", 13, 40);
        journal.write();
        restart();
        append("b", 4, 4);
        journal.write();

        List<Object> expected = new ArrayList<>();
        for (int round = 1; round <= 40; round++) {
            expected.add(word("a", round));
        }
        for (int round = 1; round <= 4; round++) {
            expected.add(word("b", round));
        }
        assertThat(stored()).isEqualTo(expected);
    }

    @Test
    void ofAGameThatIsClosedOnlyAMarkIsLeftBeItWrittenOrNot() {
        append("unwritten", 1, 50);
        append("written", 1, 50);
        append("both", 1, 25);
        append("restored", 1, 25);
        journal.close("unwritten", Mode.PROPER);
        journal.write();
        restart();
        append("both", 26, 50);

        List.of("written", "both", "restored").forEach(game -> journal.close(game, Mode.ELEMENT));
        journal.write();

        assertThat(stored())
                .containsExactlyInAnyOrder("unwritten PROPER", "written ELEMENT", "both ELEMENT", "restored ELEMENT");
    }

    @Test
    void ofAGameThatIsForgottenNothingIsLeft() {
        append("written", 1, 50);
        append("both", 1, 25);
        journal.close("closed", Mode.ELEMENT);
        journal.write();
        append("unwritten", 1, 50);
        append("both", 26, 50);

        List.of("written", "both", "closed", "unwritten", "unheard of").forEach(journal::forget);
        journal.write();

        assertThat(keys()).isEmpty();
    }

    @Test
    void aForgottenGameMayBeginAnew() {
        append("a", 1, 50);
        journal.write();
        journal.forget("a");

        append("a", 1, 2);
        journal.write();

        assertThat(stored()).containsExactly(word("a", 1), word("a", 2));
    }
}
