package io.refeed.operations.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Mode;
import io.refeed.game.Pacing;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.StreamWord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What does not count, and why, follows from a player's own topics. */
class OwnRulesTest {
    private static final String GAME = "r1/1";

    private final OwnRules rules = new OwnRules();

    @BeforeEach
    void showOneWord() {
        Card card = new Card(
                GAME,
                "mine",
                "naturals",
                Map.of("kind", "explicit", "domain", "naturals", "languages", List.of("all")),
                Mode.ELEMENT,
                5,
                Pacing.LOCKSTEP,
                Map.of("kind", "external", "player", "mine"),
                List.of(),
                false,
                0);
        rules.card(1, MessageCodec.key(GAME), MessageCodec.cards().encode(card));
        rules.word(MessageCodec.key(GAME), MessageCodec.stream().encode(new StreamWord(GAME, 1, "2")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 | r1/1 | {\"game\":\"r1/1\",\"round\":1,\"word\":4}            | malformed: field 'word' must be a text",
                "1 | r1/1 | {\"game\":\"r1/1\",\"round\":1,\"hypothesis\":\"h\"}  | malformed: field 'word' is missing",
                "1 | r1/1 | {\"game\":\"r1/2\",\"round\":1,\"word\":\"4\"}        | malformed: field 'game' differs",
                "0 | r1/1 | {\"game\":\"r1/1\",\"round\":1,\"word\":\"4\"}        | wrong-partition",
                "1 | r1/1 | {\"game\":\"r1/1\",\"round\":2,\"word\":\"4\"}        | unsent-round",
                "1 | r1/9 | {\"game\":\"r1/9\",\"round\":1,\"word\":\"4\"}        | unknown-game",
            })
    void whatDoesNotCountHasAReason(int partition, String key, String value, String reason) {
        assertThat(rules.reason(partition, bytes(key), bytes(value)).orElseThrow())
                .startsWith(reason);
    }

    @Test
    void theFirstAnswerCountsAndTheSameAgainDoesNoHarm() {
        assertThat(answer("4")).isEmpty();
        assertThat(answer("4")).isEmpty();
        assertThat(answer("6")).contains("conflicting-output: another answer to round 1 came first");
    }

    /** Whenever one looks: by then the word may be there. */
    @Test
    void anAnswerThatWasAheadOfItsWordIsNotTakenForTheOneThatCounts() {
        rules.word(MessageCodec.key(GAME), MessageCodec.stream().encode(new StreamWord(GAME, 2, "3")));

        assertThat(answer(2, "9").orElseThrow()).startsWith("unsent-round: round 1 had no answer yet");
        assertThat(answer(1, "4")).isEmpty();
        assertThat(answer(2, "6")).isEmpty();
    }

    @Test
    void aMissingKeyAndFloodsOfBytesAreNamed() {
        assertThat(rules.reason(1, null, bytes("4"))).contains("malformed: there is no key");
        assertThat(rules.reason(1, bytes(GAME), new byte[1 << 17]).orElseThrow())
                .startsWith("too-large: 131076 bytes");
    }

    @Test
    void ofARemovedGameNothingIsSaid() {
        rules.card(1, bytes(GAME), null);

        assertThat(rules.reason(1, bytes(GAME), bytes("anything"))).isEmpty();
    }

    private Optional<String> answer(String word) {
        return answer(1, word);
    }

    private Optional<String> answer(int round, String word) {
        return rules.reason(
                1, bytes(GAME), bytes("{\"game\":\"r1/1\",\"round\":" + round + ",\"word\":\"" + word + "\"}"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
