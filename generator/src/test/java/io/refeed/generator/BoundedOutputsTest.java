package io.refeed.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.Connection;
import io.refeed.protocol.RecordLimits;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.Output;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoundedOutputsTest {
    private static final Connection SHARED = Connection.to("nowhere:1");
    private static final Connection OWN = SHARED.withPrefix("refeed.player.mine.");

    @Test
    void whatFitsIsSentAsItIs() {
        Output output = answer("4", Map.of("sure", 1L));

        assertThat(sent(OWN, output)).isEqualTo(output);
    }

    @Test
    void anAccountThatIsTooLargeIsLeftOut() {
        Output output = answer("4", Map.of("thoughts", "m".repeat(RecordLimits.OF_PLAYER)));

        assertThat(sent(OWN, output)).isEqualTo(answer("4", null));
    }

    @Test
    void anAnswerThatIsTooLargeIsAResignationThatSaysSo() {
        Output output = answer("m".repeat(RecordLimits.OF_PLAYER), null);

        Output sent = sent(OWN, output);

        assertThat(sent.answer()).isNull();
        assertThat(sent.resigned())
                .startsWith("the answer to round 7 has 655")
                .endsWith("that are taken of this player");
        assertThat(new BoundedOutputs(RecordLimits.OF_PLAYER).encode(output)).hasSizeLessThan(RecordLimits.OF_PLAYER);
    }

    @Test
    void onTheTopicsOfAllLongAnswersAreTaken() {
        Output output = answer("m".repeat(RecordLimits.OF_PLAYER), null);

        assertThat(sent(SHARED, output).resigned()).isNull();
    }

    private static Output answer(String word, Object diagnostics) {
        return new Output("run/1", 7, word, false, diagnostics, null);
    }

    private static Output sent(Connection connection, Output output) {
        byte[] value = BoundedOutputs.of("mine", connection).encode(output);
        return MessageCodec.outputs().decode(MessageCodec.key("run/1"), value);
    }
}
