package io.refeed.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.refeed.game.Label;
import io.refeed.game.Origin;
import io.refeed.game.Status;
import io.refeed.protocol.message.EndCause;
import io.refeed.protocol.message.Message;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamWord;
import io.refeed.testing.Draws;
import io.refeed.testing.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that are read without a parser are read as by one, and what such reading cannot judge is left to the parser. */
class PlainSpellingTest {
    private static final byte[] KEY = MessageCodec.key("r1/7");

    /** What damage is done with: whatever means something in JSON, and what is no text. */
    private static final String PIECES = "{}[]\":,\\ 0123456789-+.eEtfn\u0000\t\n\u007fé\u2028abgruw";

    private static final List<String> SNIPPETS = List.of(
            "\"round\":1,",
            "\"word\":\"1\",",
            "null",
            "true",
            "-1",
            "01",
            "1.0",
            "1e3",
            "99999999999999999999",
            " ",
            ", ",
            ": ");

    @Seeds
    void damagedRecordsAreReadAsByTheParser(long seed) {
        Draws draws = new Draws(seed);
        assertReadAlike(
                MessageCodec.stream(), damaged(draws, MessageCodec.stream().encode(word(draws))));
        assertReadAlike(
                MessageCodec.stream(), damaged(draws, MessageCodec.stream().encode(end(draws))));
        assertReadAlike(
                MessageCodec.outputs(), damaged(draws, MessageCodec.outputs().encode(output(draws))));
        assertReadAlike(
                MessageCodec.provenance(),
                damaged(draws, MessageCodec.provenance().encode(provenance(draws))));
    }

    @Test
    void oneCodecReadsPlainAndOtherSpellingsByTurns() {
        MessageCodec<Output> codec = MessageCodec.outputs();
        for (String json : List.of(
                "{\"game\":\"r1/7\",\"round\":3,\"word\":\"5\"}",
                "{\"word\":\"5\",\"round\":3,\"game\":\"r1/7\"}",
                "{\"game\": \"r1/7\", \"round\": 3, \"word\": \"5\"}",
                "{\"game\":\"r1\\/7\",\"round\":3,\"word\":\"\\u0035\"}",
                "{\"game\":\"r1/7\",\"more\":[1],\"round\":3,\"word\":\"5\"}",
                "{\"game\":\"r1/7\",\"round\":3,\"word\":\"5\",\"resigned\":null}")) {
            assertThat(codec.decode(KEY, json.getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(new Output("r1/7", 3, "5", false, null, null));
        }
    }

    /** Each is one step away from what is plain, and no JSON, or not what the record must be. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"game\":\"r1/7\",\"round\":03,\"word\":\"5\"}",
                "{\"game\":\"r1/7\",\"round\":-3,\"word\":\"5\"}",
                "{\"game\":\"r1/7\",\"round\":3,\"round\":3,\"word\":\"5\"}",
                "{\"game\":\"r1/7\",\"round\":3,\"word\":\"5\"}}",
                "{\"game\":\"r1/7\",\"round\":3,\"word\":\"5\",}",
                "{\"game\":\"r1/7\",\"round\":99999999999999999999,\"word\":\"5\"}",
                "{\"game\":\"r1/7\",\"round\":3,\"word\":5}",
                "{\"game\":\"r1/7\",\"round\":3"
            })
    void whatIsNearlyPlainIsRefusedAsByTheParser(String json) {
        MessageCodec<Output> codec = MessageCodec.outputs();

        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> codec.decode(KEY, json.getBytes(StandardCharsets.UTF_8)));
        assertReadAlike(codec, json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void namesThatShareAPlaceAreToldApart() {
        MessageCodec<Output> codec = MessageCodec.outputs();
        for (int i = 0; i < 5_000; i++) {
            String game = "r1/" + i;
            byte[] json = ("{\"game\":\"" + game + "\",\"round\":3,\"word\":\"5\"}").getBytes(StandardCharsets.UTF_8);
            assertThat(codec.decode(MessageCodec.key(game), json).game()).isEqualTo(game);
        }
    }

    private static StreamWord word(Draws draws) {
        Label label = draws.choice(2) == 0 ? null : draws.oneOf(List.of(Label.values()));
        return new StreamWord("r1/7", draws.between(1, 100_000), Integer.toString(draws.between(1, 1_000)), label);
    }

    private static StreamEnd end(Draws draws) {
        return new StreamEnd(
                "r1/7", 7, draws.between(0, Long.MAX_VALUE), Status.UNFINISHED, "so \"it\" is", EndCause.RESIGNED);
    }

    private static Output output(Draws draws) {
        String text = draws.text(6, "ab 1é\\");
        return new Output("r1/7", draws.between(1, 100_000), text, draws.choice(2) == 0, null, null);
    }

    private static Provenance provenance(Draws draws) {
        return new Provenance(
                "r1/7",
                draws.between(1, 100_000),
                "12",
                draws.oneOf(List.of(Origin.values())),
                draws.between(0, 9),
                draws.between(0, 9),
                draws.between(0, Long.MAX_VALUE));
    }

    /** Up to three characters left out, replaced or put in, or snippets. */
    private static byte[] damaged(Draws draws, byte[] json) {
        StringBuilder text = new StringBuilder(new String(json, StandardCharsets.UTF_8));
        for (int i = draws.choice(4); i > 0; i--) {
            int place = draws.choice(text.length());
            switch (draws.choice(4)) {
                case 0 -> text.deleteCharAt(place);
                case 1 -> text.setCharAt(place, PIECES.charAt(draws.choice(PIECES.length())));
                case 2 -> text.insert(place, PIECES.charAt(draws.choice(PIECES.length())));
                default -> text.insert(place, draws.oneOf(SNIPPETS));
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A space at the beginning is spelling enough for the parser. */
    private static void assertReadAlike(MessageCodec<?> codec, byte[] json) {
        byte[] parsed = new byte[json.length + 1];
        parsed[0] = ' ';
        System.arraycopy(json, 0, parsed, 1, json.length);
        assertThat(read(codec, json))
                .as(new String(json, StandardCharsets.UTF_8))
                .isEqualTo(read(codec, parsed));
    }

    private static Object read(MessageCodec<? extends Message> codec, byte[] json) {
        try {
            return codec.decode(KEY, json);
        } catch (MalformedException e) {
            return e.getMessage().replaceAll("column: \\d+", "column");
        }
    }
}
