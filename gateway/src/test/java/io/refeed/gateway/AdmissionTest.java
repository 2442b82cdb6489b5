package io.refeed.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Mode;
import io.refeed.game.Pacing;
import io.refeed.protocol.RecordLimits;
import io.refeed.protocol.message.Card;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Game r/1 is the player's and has shown two words, r/2 is someone else's, r/3 has no card; all records of r/1 are on partition 1. */
class AdmissionTest {
    private final KnownGames games = new KnownGames("mine");
    private final Admission admission = new Admission(games);

    @BeforeEach
    void announce() {
        games.announce(card("r/1", "mine"), 1);
        games.announce(card("r/2", Card.BUNDLED), 1);
        games.own("r/1").show(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "1 | r/1 | {'game':'r/1','round':1,'word':'4'}              | PASS   | -",
                "1 | r/1 | {'game':'r/1','round':2,'resigned':'enough'}     | PASS   | -",
                "1 | r/1 | {'game':'r/1','round':2,'hypothesis':'7'}        | PASS   | -",
                "1 | r/1 | {'game':'r/1','round':3,'word':'4'}              | DOUBT  | unsent-round",
                "1 | r/2 | {'game':'r/2','round':1,'word':'4'}              | REFUSE | foreign-game",
                "1 | r/2 | {'game':'r/1','round':1,'word':'4'}              | REFUSE | foreign-game",
                "0 | r/2 | nonsense                                         | REFUSE | foreign-game",
                "1 | r/3 | {'game':'r/3','round':1,'word':'4'}              | DOUBT  | unknown-game",
                "1 | r/3 | {'game':'r/1','round':1,'word':'4'}              | DOUBT  | unknown-game",
                // What harms no one is passed on, so that its author is told.
                "0 | r/1 | {'game':'r/1','round':1,'word':'4'}              | PASS   | -",
                "1 | r/1 | {'game':'r/2','round':1,'word':'4'}              | PASS   | -",
                "1 | r/1 | nonsense                                         | PASS   | -",
                "1 | r/1 | -                                                | PASS   | -",
                "1 | -   | {'game':'r/1','round':9,'word':'4'}              | PASS   | -",
                "1 | -   | {'game':'r/2','round':1,'word':'4'}              | REFUSE | malformed: there is no key",
                "1 | -   | nonsense                                         | REFUSE | malformed: there is no key",
                "1 | -   | -                                                | REFUSE | malformed: there is no key",
            })
    void letsThroughWhatIsThePlayersOwnToSay(int partition, String key, String value, Ruling.Fate fate, String reason) {
        byte[] bytes = value == null ? null : bytes(value.replace('\'', '"'));

        assertThat(admission.on(partition, key == null ? null : bytes(key), bytes))
                .isEqualTo(new Ruling(fate, reason));
    }

    @Test
    void refusesAKeyThatIsNoText() {
        assertThat(admission.on(1, new byte[] {(byte) 0xff}, bytes("{\"game\":\"r/1\"}")))
                .isEqualTo(Ruling.refuse("malformed: the key is no text"));
    }

    @Test
    void refusesWhatIsTooLargeWhoeverItIsFrom() {
        assertThat(admission
                        .on(1, bytes("r/1"), new byte[RecordLimits.OF_PLAYER - 3])
                        .fate())
                .isEqualTo(Ruling.Fate.PASS);
        assertThat(admission
                        .on(1, bytes("r/1"), new byte[RecordLimits.OF_PLAYER - 2])
                        .reason())
                .startsWith("too-large");
        assertThat(admission.on(1, new byte[RecordLimits.OF_PLAYER + 1], null).reason())
                .startsWith("too-large");
    }

    @Test
    void letsARoundBeAnsweredAHundredTimesAndNoMore() {
        byte[] answer = bytes("{\"game\":\"r/1\",\"round\":2,\"word\":\"4\"}");
        byte[] other = bytes("{\"game\":\"r/1\",\"round\":1,\"word\":\"4\"}");
        for (int i = 0; i < RecordLimits.ANSWERS_OF_ROUND; i++) {
            assertThat(admission.on(1, bytes("r/1"), answer)).isEqualTo(Ruling.PASS);
            assertThat(admission.on(1, bytes("r/1"), bytes("nonsense"))).isEqualTo(Ruling.PASS);
        }

        assertThat(admission.on(1, bytes("r/1"), answer).fate()).isEqualTo(Ruling.Fate.DROP);
        assertThat(admission.on(1, bytes("r/1"), bytes("nonsense")).fate()).isEqualTo(Ruling.Fate.DROP);
        assertThat(admission.on(1, bytes("r/1"), other)).isEqualTo(Ruling.PASS);
    }

    @Test
    void knowsAGameNoMoreThatWasRemoved() {
        games.remove("r/1");

        assertThat(admission.on(1, bytes("r/1"), bytes("{\"game\":\"r/1\",\"round\":1,\"word\":\"4\"}")))
                .isEqualTo(Ruling.doubt("unknown-game"));
    }

    private static Card card(String game, String player) {
        return new Card(
                game, player, "naturals", Map.of(), Mode.ELEMENT, 20, Pacing.LOCKSTEP, Map.of(), List.of(), false, 0);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
