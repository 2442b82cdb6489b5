package io.refeed.testbed.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Label;
import io.refeed.game.Mode;
import io.refeed.game.NamedTargets;
import io.refeed.game.Origin;
import io.refeed.game.Pacing;
import io.refeed.game.QuestionExtent;
import io.refeed.game.Status;
import io.refeed.game.referee.DetectorFigures;
import io.refeed.game.referee.Verdict;
import io.refeed.game.referee.Violation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.json.Trees;
import io.refeed.protocol.json.VerdictJson;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Contamination;
import io.refeed.protocol.message.Demand;
import io.refeed.protocol.message.EndCause;
import io.refeed.protocol.message.Enumeration;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamWord;
import io.refeed.protocol.message.Suspicion;
import io.refeed.protocol.message.Truth;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is published is what is written: no field more, and none less. */
class PublishedProtocolTest {
    private static final String GAME = "r1/1";
    private static final Map<String, Object> KIND = Map.of("kind", "any", "more", 1L);

    private final PublishedProtocol published = new PublishedProtocol();

    /** Each message with all of its fields; those that exclude each other in several. */
    static Stream<Arguments> messages() {
        return Stream.of(
                full(
                        "card",
                        MessageCodec.cards()
                                .encode(new Card(
                                        GAME,
                                        "mine",
                                        Map.of("sentences", List.of("the", "cat")),
                                        KIND,
                                        Mode.PROPER,
                                        24,
                                        new Pacing(5),
                                        KIND,
                                        List.of(KIND),
                                        List.of("any"),
                                        List.of(KIND),
                                        true,
                                        9))),
                full("word", MessageCodec.stream().encode(new StreamWord(GAME, 1, "2", Label.REPLAY))),
                full(
                        "end",
                        MessageCodec.stream()
                                .encode(new StreamEnd(GAME, 7, 31, Status.UNFINISHED, "why", EndCause.RESIGNED))),
                full(
                        "answer",
                        MessageCodec.outputs()
                                .encode(new Output(GAME, 1, "4", false, KIND, new QuestionExtent(2, 3), null, true)),
                        MessageCodec.outputs().encode(new Output(GAME, 1, "h", true, null, null))),
                full("resignation", MessageCodec.outputs().encode(new Output(GAME, 1, null, false, null, "why"))),
                full(
                        "truth",
                        MessageCodec.truth()
                                .encode(new Truth(
                                        GAME,
                                        "id",
                                        "name",
                                        List.of(new NamedTargets.Named("2", Map.of("multiples", 2L))),
                                        true,
                                        KIND,
                                        -3,
                                        KIND,
                                        Duration.ofSeconds(5),
                                        true))),
                full("demand", MessageCodec.demand().encode(new Demand(GAME, 500))),
                full("enumeration", MessageCodec.enumeration().encode(new Enumeration(GAME, 1, List.of("2", "4")))),
                full(
                        "provenance",
                        MessageCodec.provenance().encode(new Provenance(GAME, 2, "1", Origin.REPLAY, 1, 0, 17)),
                        MessageCodec.provenance().encode(new Provenance(GAME, 2, "1", Origin.ENUMERATION, 0, 5, 17))),
                full("suspicion", MessageCodec.suspicions().encode(new Suspicion(GAME, 2, "any", 0.93))),
                full("verdict", VerdictJson.of(verdict(), GAME, "id").bytes()),
                full(
                        "contamination",
                        MessageCodec.contamination()
                                .encode(new Contamination(
                                        GAME, "id", 1, 100, true, 1, 1, 1, 1, 1, 1, KIND, detectors()))));
    }

    private static Verdict verdict() {
        Verdict.OfTarget over = new Verdict.OfTarget(true, 1, 1, 1, 1, 1, 1);
        return new Verdict(
                Status.UNFINISHED,
                "why",
                7,
                1,
                1,
                1,
                1,
                over,
                Map.of("2", over),
                new Verdict.Certificate("violated", 3, 5, "why"),
                1,
                Map.of(
                        "case",
                        "ii",
                        "phases",
                        2L,
                        "settledTarget",
                        "H1^1",
                        "counters",
                        Map.of("notOne", 1L),
                        "measures",
                        Map.of("rates", 1L),
                        "detectors",
                        detectors()),
                1,
                List.of(new Violation(1, Violation.Code.BUDGET, "why")));
    }

    private static Map<String, Object> detectors() {
        BigDecimal half = new BigDecimal("0.5");
        return Map.of("any", new DetectorFigures(2, 1, half, half, 1, 0, half, half, null, 3, 4).tree());
    }

    private static Arguments full(String message, byte[]... values) {
        return Arguments.of(message, List.of(values));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aMessageWithAllItsFieldsIsAsPublishedAndNothingElseIsPublished(String message, List<byte[]> values) {
        Set<String> written = new TreeSet<>();
        for (byte[] value : values) {
            assertThat(published.errors(message, value)).isEmpty();
            written.addAll(Trees.object(value).keySet());
        }

        assertThat(written).isEqualTo(published.fields(message));
    }

    @Test
    void everyTopicIsPublished() {
        assertThat(published.topics())
                .isEqualTo(Arrays.stream(Topic.values())
                        .map(topic -> topic.name(""))
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyCodeOfAViolationIsPublished() {
        for (Violation.Code code : Violation.Code.values()) {
            Map<String, Object> tree =
                    Trees.object(VerdictJson.of(verdict(), GAME, "id").bytes());
            tree.put("violations", List.of(Map.of("round", 1L, "code", code.label(), "detail", "why")));

            assertThat(published.errors("verdict", Trees.bytes(tree))).isEmpty();
        }
    }

    @Test
    void aFieldThatIsNotPublishedIsAnError() {
        byte[] more = Trees.bytes(Map.of("game", GAME, "upTo", 5L, "downTo", 3L));

        assertThat(published.errors("demand", more)).singleElement().asString().contains("downTo");
    }
}
