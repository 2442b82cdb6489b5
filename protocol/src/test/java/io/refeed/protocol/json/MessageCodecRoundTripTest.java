package io.refeed.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Origin;
import io.refeed.protocol.message.Enumeration;
import io.refeed.protocol.message.Message;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamWord;
import io.refeed.testing.Draws;
import io.refeed.testing.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whatever is written is read back equal. */
class MessageCodecRoundTripTest {
    /** What JSON spells in different ways: any code points, ones that it escapes, ones at the ends of their ranges. */
    private static String text(Draws draws) {
        return switch (draws.choice(3)) {
            case 0 -> draws.text(20);
            case 1 -> draws.text(9, "\"\\\n\u0001é€/a");
            default -> draws.oneOf(List.of("\ud83d\ude00", "", "\u007f", "\uffff"));
        };
    }

    private static int positive(Draws draws) {
        return draws.between(1, Integer.MAX_VALUE);
    }

    private static int natural(Draws draws) {
        return draws.between(0, Integer.MAX_VALUE);
    }

    @Seeds
    void words(long seed) {
        Draws draws = new Draws(seed);

        assertSame(MessageCodec.stream(), new StreamWord(text(draws), positive(draws), text(draws)));
    }

    @Seeds
    void provenance(long seed) {
        Draws draws = new Draws(seed);

        assertSame(
                MessageCodec.provenance(),
                new Provenance(
                        text(draws),
                        positive(draws),
                        text(draws),
                        draws.oneOf(List.of(Origin.values())),
                        natural(draws),
                        natural(draws),
                        draws.between(0, Long.MAX_VALUE)));
    }

    @Seeds
    void enumerations(long seed) {
        Draws draws = new Draws(seed);

        assertSame(
                MessageCodec.enumeration(),
                new Enumeration("g/1", positive(draws), draws.list(1, 255, () -> text(draws))));
    }

    @Seeds
    void outputsWithAnyDiagnostics(long seed) {
        Draws draws = new Draws(seed);

        assertSame(MessageCodec.outputs(), new Output("g/1", 1, text(draws), true, TreesTest.tree(draws), null));
    }

    private static <M extends Message> void assertSame(MessageCodec<M> codec, M message) {
        byte[] json = codec.encode(message);

        M read = codec.decode(MessageCodec.key(message.game()), json);

        assertThat(read).isEqualTo(message);
        assertThat(new String(json, StandardCharsets.UTF_8)).isEqualTo(Trees.write(Trees.read(json)));
    }
}
