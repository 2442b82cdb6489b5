package io.refeed.game.referee;

import static io.refeed.game.referee.Table.round;
import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Status;
import io.refeed.game.measure.MeasureKinds;
import io.refeed.language.kind.RecordKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MeasureKindsTest {
    private static final Map<String, Object> EVENS = Map.of("multiples", 2L);

    static Stream<Referee> games() {
        return Stream.of(
                Table.of("all", EVENS).referee(2),
                Table.of("all", EVENS).referee(1, 2),
                Table.proper("all", EVENS).referee(2));
    }

    @ParameterizedTest
    @MethodSource("games")
    void everyFigureTheyTellIsOneThatTheyName(Referee referee) {
        referee.measure();
        referee.add(round(1, 2, 1));
        referee.add(round(2, 4, 2));

        Object measures = referee.verdict(Status.FINISHED).findings().get("measures");

        assertThat(((Map<?, ?>) measures).keySet()).isNotEmpty().allSatisfy(name -> assertThat(figures())
                .contains((String) name));
    }

    @Test
    void areTheBundledOnesInTheOrderOfTheVerdict() {
        assertThat(MeasureKinds.declared())
                .extracting(RecordKind::name)
                .containsExactly("rates", "threshold", "version-space", "target");
    }

    private static List<String> figures() {
        return MeasureKinds.all().stream()
                .flatMap(kind -> kind.figures().keySet().stream())
                .toList();
    }
}
