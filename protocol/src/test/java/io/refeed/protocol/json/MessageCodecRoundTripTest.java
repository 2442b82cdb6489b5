package io.refeed.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Origin;
import io.refeed.protocol.message.Enumeration;
import io.refeed.protocol.message.Message;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamWord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Whatever is written is read back equal. */
class MessageCodecRoundTripTest {
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(20).filter(Utf8::wellFormed),
                Arbitraries.strings()
                        .withChars('"', '\\', '\n', '\u0001', 'é', '€', '/', 'a')
                        .ofMaxLength(9),
                Arbitraries.of("\ud83d\ude00", "", "\u007f", "\uffff"));
    }

    @Property
    void words(@ForAll("texts") String game, @ForAll @IntRange(min = 1) int round, @ForAll("texts") String word) {
        assertSame(MessageCodec.stream(), new StreamWord(game, round, word));
    }

    @Property
    void provenance(
            @ForAll("texts") String game,
            @ForAll @IntRange(min = 1) int round,
            @ForAll("texts") String word,
            @ForAll Origin origin,
            @ForAll @IntRange int source,
            @ForAll @IntRange int index,
            @ForAll @LongRange long seen) {
        assertSame(MessageCodec.provenance(), new Provenance(game, round, word, origin, source, index, seen));
    }

    @Property
    void enumerations(
            @ForAll @IntRange(min = 1) int index,
            @ForAll @Size(min = 1) List<@net.jqwik.api.From("texts") String> words) {
        assertSame(MessageCodec.enumeration(), new Enumeration("g/1", index, words));
    }

    @Property
    void outputsWithAnyDiagnostics(@ForAll("texts") String word, @ForAll("trees") Object tree) {
        Assume.that(tree != null);

        assertSame(MessageCodec.outputs(), new Output("g/1", 1, word, true, tree, null));
    }

    @Provide
    Arbitrary<Object> trees() {
        return TreesTest.trees();
    }

    private static <M extends Message> void assertSame(MessageCodec<M> codec, M message) {
        byte[] json = codec.encode(message);

        M read = codec.decode(MessageCodec.key(message.game()), json);

        assertThat(read).isEqualTo(message);
        assertThat(new String(json, StandardCharsets.UTF_8)).isEqualTo(Trees.write(Trees.read(json)));
    }
}
