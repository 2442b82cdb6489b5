package io.refeed.protocol.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.refeed.protocol.RecordLimits;
import io.refeed.protocol.message.Output;
import java.io.IOException;

/** Topic {@code outputs}: exactly one of {@code word}, {@code hypothesis} and {@code resigned}. */
final class OutputCodec extends StreamingCodec<Output> {
    private final Field.Whole round = fields().whole("round", 1, Integer.MAX_VALUE);
    private final Field.Text word = fields().textOrNull("word");
    private final Field.Text hypothesis = fields().textOrNull("hypothesis");
    private final Field.Text resigned = fields().textOrNull("resigned");
    private final TreeField diagnostics = fields().treeUpTo("diagnostics", RecordLimits.DIAGNOSTICS);
    private final Field.Flag dropped = fields().flagOrFalse("dropped");
    private final TreeField asked = fields().treeOrNull("asked");

    @Override
    void write(Output message, JsonGenerator json) throws IOException {
        round.write(message.round(), json);
        if (message.answer() == null) {
            resigned.write(message.resigned(), json);
        } else {
            (message.hypothesis() ? hypothesis : word).write(message.answer(), json);
        }
        if (message.dropped()) {
            dropped.write(true, json);
        }
        if (message.asked() != null) {
            asked.write(message.asked(), json);
        }
        if (message.diagnostics() != null) {
            diagnostics.write(message.diagnostics(), json);
        }
    }

    @Override
    Output build(String game) {
        int given = (word.present() ? 1 : 0) + (hypothesis.present() ? 1 : 0) + (resigned.present() ? 1 : 0);
        if (given == 0) {
            throw new MalformedException("field 'word' (or 'hypothesis') is missing");
        }
        if (given > 1) {
            throw new MalformedException("only one of the fields 'word', 'hypothesis' and 'resigned' may be given");
        }
        boolean proper = hypothesis.present();
        String answer = proper ? hypothesis.value() : word.value();
        return new Output(
                game,
                round.toInt(),
                answer,
                proper,
                diagnostics.value(),
                QuestionExtentTree.read(asked),
                resigned.value(),
                dropped.value());
    }
}
