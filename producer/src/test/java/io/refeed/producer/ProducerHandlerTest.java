package io.refeed.producer;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Catalog;
import io.refeed.game.Mode;
import io.refeed.game.NamedTargets;
import io.refeed.game.Pacing;
import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Demand;
import io.refeed.protocol.message.Enumeration;
import io.refeed.protocol.message.Truth;
import io.refeed.protocol.service.Outbox;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class ProducerHandlerTest {
    private static final String GAME = "r/1";

    private final List<Enumeration> sent = new ArrayList<>();
    private final ProducerHandler handler = new ProducerHandler(Catalog.load(), new Outbox() {
        @Override
        public void send(Topic topic, byte[] key, byte[] value) {
            sent.add(MessageCodec.enumeration().decode(key, value));
        }

        @Override
        public void reload(String reason) {
            throw new AssertionError(reason);
        }

        @Override
        public void wake() {
            throw new AssertionError("nothing is done elsewhere");
        }
    });

    @Test
    void publishesTheFirstWordsOfAGameThatIsAnnounced() {
        announce();

        handler.turn(0);

        assertThat(sent).hasSize(10).first().satisfies(block -> assertThat(block.words())
                .startsWith("2", "4", "6"));
    }

    @Test
    void publishesNothingOfAGameThatIsRemovedFromTheBroker() {
        announce();
        take(Topic.GAMES, null);

        handler.turn(0);
        take(Topic.DEMAND, MessageCodec.demand().encode(new Demand(GAME, 500)));
        handler.turn(0);

        assertThat(sent).isEmpty();
    }

    @Test
    void doesNotTakeUpAgainWhatIsLeftOfAGameThatWasRemoved() {
        take(Topic.GAMES, card());
        take(Topic.GAMES, null);
        take(Topic.TRUTH, truth());
        take(Topic.DEMAND, MessageCodec.demand().encode(new Demand(GAME, 500)));

        handler.turn(0);

        assertThat(sent).isEmpty();
    }

    @Test
    void aGameThatIsJudgedIsNotSetUpAndHoldsNothingUp() {
        take(Topic.GAMES, card());
        take(Topic.VERDICTS, verdict("running"));
        assertThat(handler.horizon().isOpen(GAME)).isTrue();

        take(Topic.VERDICTS, verdict("unfinished"));
        take(Topic.TRUTH, truth());
        handler.loaded(0);
        handler.turn(0);

        assertThat(handler.horizon().isOpen(GAME)).isFalse();
        assertThat(sent).isEmpty();
    }

    @Test
    void aVerdictThatIsReadBeforeItsCardWaitsForIt() {
        take(Topic.VERDICTS, verdict("finished"));

        announce();
        handler.turn(0);

        assertThat(handler.horizon().isOpen(GAME)).isFalse();
        assertThat(sent).isEmpty();
    }

    @Test
    void theTruthMayBeReadBeforeTheCard() {
        take(Topic.TRUTH, truth());
        take(Topic.GAMES, card());

        handler.turn(0);

        assertThat(sent).hasSize(10);
    }

    private static byte[] verdict(String status) {
        return ("{\"game\":\"r/1\",\"id\":\"game\",\"status\":\"" + status + "\",\"rounds\":3}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void announce() {
        take(Topic.GAMES, card());
        take(Topic.TRUTH, truth());
    }

    private void take(Topic topic, byte[] value) {
        handler.take(topic, new ConsumerRecord<>("t", 0, 0, MessageCodec.key(GAME), value));
    }

    private static byte[] card() {
        return MessageCodec.cards()
                .encode(new Card(
                        GAME,
                        Card.BUNDLED,
                        "naturals",
                        Map.of("kind", "explicit", "domain", "naturals", "languages", List.of(Map.of("multiples", 2))),
                        Mode.ELEMENT,
                        5,
                        Pacing.LOCKSTEP,
                        Map.of(),
                        List.of(),
                        false,
                        0));
    }

    private static byte[] truth() {
        return MessageCodec.truth()
                .encode(new Truth(
                        GAME,
                        "game",
                        "test",
                        List.of(new NamedTargets.Named("1", Map.of("multiples", 2))),
                        true,
                        Map.of("kind", "none"),
                        0,
                        null,
                        Duration.ofSeconds(60),
                        false));
    }
}
