package io.refeed.auditor.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.game.Mode;
import io.refeed.game.Origin;
import io.refeed.game.Status;
import io.refeed.protocol.Topic;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What lies in the stores of kept brokers: these tables must not change without a new version of the format. */
class CodesTest {
    static List<Arguments> tables() {
        return List.of(
                Arguments.of(
                        Named.of("tags", Codes.TAGS),
                        Map.ofEntries(
                                Map.entry(Tag.CARD, 0),
                                Map.entry(Tag.TRUTH, 1),
                                Map.entry(Tag.PROVENANCE, 2),
                                Map.entry(Tag.WORD, 3),
                                Map.entry(Tag.END, 4),
                                Map.entry(Tag.ANSWER, 5),
                                Map.entry(Tag.HYPOTHESIS, 6),
                                Map.entry(Tag.RESIGNED, 7),
                                Map.entry(Tag.FAULT, 8),
                                Map.entry(Tag.QUESTIONS, 9),
                                Map.entry(Tag.BLOCKS, 10),
                                Map.entry(Tag.SUSPICION, 11))),
                Arguments.of(
                        Named.of("topics", Codes.TOPICS),
                        Map.of(
                                Topic.GAMES, 0,
                                Topic.TRUTH, 1,
                                Topic.PROVENANCE, 4,
                                Topic.STREAM, 5,
                                Topic.OUTPUTS, 6,
                                Topic.SUSPICIONS, 7)),
                Arguments.of(
                        Named.of("origins", Codes.ORIGINS),
                        Map.of(Origin.ENUMERATION, 0, Origin.REPLAY, 1, Origin.NOISE, 2, Origin.SCRIPT, 3)),
                Arguments.of(
                        Named.of("statuses", Codes.STATUSES),
                        Map.of(Status.RUNNING, 0, Status.FINISHED, 1, Status.UNFINISHED, 2)),
                Arguments.of(Named.of("closed", Codes.CLOSED), Map.of(Mode.ELEMENT, -1, Mode.PROPER, -2)));
    }

    @ParameterizedTest
    @MethodSource("tables")
    <E extends Enum<E>> void everyCodeIsTheOneThatKeptBrokersHold(Codes<E> codes, Map<E, Integer> kept) {
        Map<E, Integer> now = new HashMap<>();
        codes.constants().forEach(constant -> now.put(constant, (int) codes.code(constant)));

        assertThat(now).isEqualTo(kept);
        kept.forEach(
                (constant, code) -> assertThat(codes.constant(code.byteValue())).isEqualTo(constant));
    }

    @Test
    void everythingThatMayBeStoredHasACode() {
        assertThat(Codes.TAGS.constants()).containsExactlyInAnyOrder(Tag.values());
        assertThat(Codes.ORIGINS.constants()).containsExactlyInAnyOrder(Origin.values());
        assertThat(Codes.STATUSES.constants()).containsExactlyInAnyOrder(Status.values());
        assertThat(Codes.CLOSED.constants()).containsExactlyInAnyOrder(Mode.values());
        assertThat(Arrays.stream(Tag.values()).map(Codes.TAGS::code))
                .as("tags stay clear of versions and marks of closed games")
                .allMatch(code -> code >= 0 && code < StoredFormat.VERSION);
    }

    @Test
    void whatHasNoCodeIsRefused() {
        assertThatThrownBy(() -> Codes.TOPICS.code(Topic.VERDICTS)).hasMessage("no code stands for VERDICTS");
        assertThatThrownBy(() -> Codes.ORIGINS.constant((byte) 99)).hasMessage("no constant has the code 99");
    }
}
