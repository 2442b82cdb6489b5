package io.refeed.replayer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.game.Catalog;
import io.refeed.game.Mode;
import io.refeed.game.NamedTargets;
import io.refeed.game.Origin;
import io.refeed.game.Pacing;
import io.refeed.game.Status;
import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MalformedException;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.EndCause;
import io.refeed.protocol.message.Enumeration;
import io.refeed.protocol.message.Message;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamWord;
import io.refeed.protocol.message.Truth;
import io.refeed.protocol.service.Outbox;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class ReplayerHandlerTest {
    private static final long NOW = 5_000_000_000L;

    private final Codecs codecs = new Codecs();
    private final List<Message> sent = new ArrayList<>();
    private String failing;
    private final List<String> reloads = new ArrayList<>();
    private final ReplayerHandler handler = new ReplayerHandler(Catalog.load(), new Outbox() {
        @Override
        public void send(Topic topic, byte[] key, byte[] value) {
            if (topic == Topic.PROVENANCE && MessageCodec.game(key).equals(failing)) {
                throw new IllegalStateException("the ink ran out");
            }
            sent.add(codec(topic).decode(key, value));
        }

        @Override
        public void reload(String reason) {
            reloads.add(reason);
        }

        @Override
        public void wake() {
            throw new AssertionError("nothing is done elsewhere");
        }
    });

    @Test
    void playsAGameThatIsAnnouncedWhileItRuns() {
        handler.loaded(NOW);
        announce("R/1", "none");
        handler.turn(NOW);

        assertThat(sent).containsExactly(provenance("R/1", 1, "2", 0));
    }

    @Test
    void aGameThatFailsEndsAndTheOthersGoOn() {
        failing = "R/1";
        announce("R/1", "none");
        announce("R/2", "none");

        handler.loaded(NOW);

        assertThat(sent)
                .containsExactlyInAnyOrder(
                        new StreamEnd(
                                "R/1",
                                0,
                                0,
                                Status.UNFINISHED,
                                "the replayer failed: IllegalStateException: the ink ran out",
                                EndCause.FAILURE),
                        provenance("R/2", 1, "2", 0));
    }

    @Test
    void theFirstSeenIsTheEndOfTheOutputsOfAllGames() {
        handler.take(Topic.OUTPUTS, record(Topic.OUTPUTS, 41, new Output("R/9", 1, "7", false, null, null)));
        announce("R/1", "none");

        handler.loaded(NOW);

        assertThat(sent).containsExactly(provenance("R/1", 1, "2", 42));
    }

    @Test
    void holdsBackWhatComesBeforeTheCard() {
        handler.loaded(NOW);
        take(Topic.ENUMERATION, new Enumeration("R/1", 1, List.of("2", "4")));
        take(Topic.PROVENANCE, provenance("R/1", 1, "2", 0));
        take(Topic.OUTPUTS, new Output("R/1", 1, "9", false, null, null));
        assertThat(sent).isEmpty();

        take(Topic.TRUTH, truth("R/1", "none"));
        take(Topic.GAMES, card("R/1"));

        assertThat(sent)
                .contains(new StreamWord("R/1", 1, "2"), provenance("R/1", 2, "4", 1), new StreamWord("R/1", 2, "4"));
    }

    /** Until the auditor has said so, a record of the game may be missing, and another replayer may have to write it. */
    @Test
    void aGameHoldsTheHorizonUntilItIsJudged() {
        handler.loaded(NOW);
        announce("R/1", "none");
        take(Topic.STREAM, new StreamEnd("R/1", 0, 0, Status.UNFINISHED, "enough", EndCause.RESIGNED));
        verdict("R/1", "running");
        handler.turn(NOW);
        assertThat(handler.horizon().isOpen("R/1")).isTrue();

        verdict("R/1", "unfinished");
        take(Topic.OUTPUTS, new Output("R/1", 1, "9", false, null, null));
        take(Topic.TRUTH, truth("R/1", "none"));

        assertThat(handler.horizon().isOpen("R/1")).isFalse();
        assertThat(handler.held()).isZero();
    }

    @Test
    void aGameThatWasJudgedBeforeTheStartIsNotPlayed() {
        take(Topic.GAMES, card("R/1"));
        verdict("R/1", "finished");
        take(Topic.TRUTH, truth("R/1", "none"));

        handler.loaded(NOW);
        handler.turn(NOW);

        assertThat(sent).isEmpty();
    }

    /** It reads on from the horizon, before which outputs may lie. */
    @Test
    void withoutOutputsTheFirstSeenIsWhereItBeganToReadThem() {
        handler.horizon().read(Topic.OUTPUTS, 70);
        announce("R/1", "none");

        handler.loaded(NOW);

        assertThat(sent).containsExactly(provenance("R/1", 1, "2", 70));
    }

    private void verdict(String game, String status) {
        byte[] value = ("{\"game\":\"" + game + "\",\"id\":\"g\",\"status\":\"" + status + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        handler.take(Topic.VERDICTS, new ConsumerRecord<>("t", 0, 0, MessageCodec.key(game), value));
    }

    @Test
    void holdsBackNoMoreThanItHasRoomFor() {
        String megabyte = "1".repeat(1_000_000);
        for (int i = 0; i < 50; i++) {
            take(Topic.OUTPUTS, new Output("nobody/" + i, 1, megabyte, false, null, null));
        }

        assertThat(handler.held()).isBetween(20, 40);
    }

    @Test
    void endsAGameThatIsGivenUpAtAnyLengthWithAReasonThatHasRoom() {
        announce("R/1", "none");
        handler.loaded(NOW);
        take(Topic.PROVENANCE, provenance("R/1", 1, "2", 0));
        sent.clear();

        take(Topic.OUTPUTS, new Output("R/1", 1, null, false, null, "A".repeat(1_000_000)));

        assertThat(sent).singleElement().isInstanceOfSatisfying(StreamEnd.class, end -> assertThat(end.reason())
                .startsWith("AAAA")
                .contains("... (1000000 characters")
                .hasSizeLessThan(1200));
    }

    @Test
    void stopsPlayingAGameThatIsRemovedFromTheBroker() {
        handler.loaded(NOW);
        announce("R/1", "none");
        announce("R/2", "none");
        remove("R/1");
        handler.turn(NOW);

        take(Topic.ENUMERATION, new Enumeration("R/1", 1, List.of("2", "4")));
        take(Topic.PROVENANCE, provenance("R/1", 1, "2", 0));
        handler.turn(NOW);

        assertThat(sent).doesNotContain(new StreamWord("R/1", 1, "2"));
        assertThat(handler.held()).isZero();
    }

    @Test
    void doesNotPlayWhatIsLeftOfAGameThatWasRemoved() {
        take(Topic.GAMES, card("R/1"));
        remove("R/1");
        take(Topic.TRUTH, truth("R/1", "none"));
        handler.take(Topic.TRUTH, new ConsumerRecord<>("t", 0, 1, MessageCodec.key("R/1"), null));
        take(Topic.ENUMERATION, new Enumeration("R/1", 1, List.of("2", "4")));
        take(Topic.STREAM, new StreamWord("R/1", 1, "2"));

        handler.loaded(NOW);
        handler.turn(NOW);

        assertThat(sent).isEmpty();
        assertThat(handler.held()).isZero();
    }

    @Test
    void doesNotEndAGameThatItCannotPlayOnceItIsRemoved() {
        announce("R/1", "of-another-program");
        remove("R/1");

        handler.loaded(NOW);

        assertThat(sent).isEmpty();
    }

    private void remove(String game) {
        handler.take(Topic.GAMES, new ConsumerRecord<>("t", 0, 0, MessageCodec.key(game), null));
    }

    @Test
    void endsAGameThatItCannotPlayAndNoOther() {
        announce("R/1", "of-another-program");
        announce("R/2", "none");

        handler.loaded(NOW);

        assertThat(sent).hasSize(2).contains(provenance("R/2", 1, "2", 0));
        assertThat(sent.stream().filter(StreamEnd.class::isInstance))
                .singleElement()
                .satisfies(one -> {
                    StreamEnd end = (StreamEnd) one;
                    assertThat(end.game()).isEqualTo("R/1");
                    assertThat(end.status()).isEqualTo(Status.UNFINISHED);
                    assertThat(end.reason()).contains("adversary.kind", "of-another-program");
                });
    }

    @Test
    void endsAGameThatItCannotPlayOnce() {
        announce("R/1", "of-another-program");
        take(Topic.STREAM, new StreamEnd("R/1", 0, 0, Status.UNFINISHED, "as before"));

        handler.loaded(NOW);

        assertThat(sent).isEmpty();
    }

    @Test
    void isEagerOnlyUntilTheFirstWordsAreOut() {
        announce("R/1", "none");
        handler.loaded(NOW);
        assertThat(handler.eager()).isTrue();

        take(Topic.PROVENANCE, provenance("R/1", 1, "2", 0));
        handler.turn(NOW);

        assertThat(handler.eager()).isFalse();
    }

    @Test
    void forgetsGamesThatAreOverAndIgnoresTheirRecords() {
        announce("R/1", "none");
        handler.loaded(NOW);
        take(Topic.STREAM, new StreamEnd("R/1", 0, 0, Status.UNFINISHED, "somebody says so"));
        sent.clear();

        long next = handler.turn(NOW + 1_000_000_000);
        take(Topic.OUTPUTS, new Output("R/1", 1, "9", false, null, null));
        announce("R/1", "none");

        assertThat(next).isGreaterThan(NOW + Duration.ofDays(365).toNanos());
        assertThat(sent).isEmpty();
    }

    @Test
    void refusesWhatIsNoMessageButTakesDeletionsOfCards() {
        byte[] key = "R/1".getBytes(StandardCharsets.UTF_8);

        handler.take(Topic.GAMES, new ConsumerRecord<>("refeed.games", 0, 0, key, null));

        assertThatThrownBy(() -> handler.take(Topic.STREAM, new ConsumerRecord<>("refeed.stream", 0, 0, key, null)))
                .isInstanceOf(MalformedException.class);
    }

    private void announce(String game, String adversary) {
        take(Topic.GAMES, card(game));
        take(Topic.TRUTH, truth(game, adversary));
        take(Topic.ENUMERATION, new Enumeration(game, 1, List.of("2", "4", "6")));
    }

    private void take(Topic topic, Message message) {
        handler.take(topic, record(topic, 0, message));
    }

    private ConsumerRecord<byte[], byte[]> record(Topic topic, long offset, Message message) {
        return new ConsumerRecord<>(
                topic.name("refeed."),
                0,
                offset,
                MessageCodec.key(message.game()),
                codec(topic).encode(message));
    }

    @SuppressWarnings("unchecked") // The topic tells which messages its codec takes.
    private MessageCodec<Message> codec(Topic topic) {
        MessageCodec<? extends Message> codec =
                switch (topic) {
                    case GAMES -> codecs.cards;
                    case TRUTH -> codecs.truth;
                    case ENUMERATION -> codecs.enumeration;
                    case PROVENANCE -> codecs.provenance;
                    case STREAM -> codecs.stream;
                    case OUTPUTS -> codecs.outputs;
                    default -> codecs.demand;
                };
        return (MessageCodec<Message>) codec;
    }

    private static Card card(String game) {
        return new Card(
                game,
                "refeed",
                "naturals",
                Map.of("kind", "explicit", "domain", "naturals", "languages", List.of("all", Map.of("multiples", 2L))),
                Mode.ELEMENT,
                10,
                Pacing.LOCKSTEP,
                Map.of("kind", "answers", "answers", List.of("1")),
                List.of(),
                false,
                0);
    }

    private static Truth truth(String game, String adversary) {
        return new Truth(
                game,
                "g",
                "test",
                List.of(new NamedTargets.Named("2", Map.of("multiples", 2L))),
                true,
                Map.of("kind", adversary),
                0,
                null,
                Duration.ofSeconds(60),
                false);
    }

    private static Provenance provenance(String game, int round, String word, long seen) {
        return new Provenance(game, round, word, Origin.ENUMERATION, 0, round, seen);
    }
}
