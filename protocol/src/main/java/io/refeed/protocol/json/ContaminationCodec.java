package io.refeed.protocol.json;

import io.refeed.protocol.message.Contamination;

/** Topic {@code contamination}. */
final class ContaminationCodec extends MessageCodec<Contamination> {
    private final Field.Text id = fields().text("id");
    private final Field.Whole from = fields().whole("from", 1, Integer.MAX_VALUE);
    private final Field.Whole to = fields().whole("to", 1, Integer.MAX_VALUE);
    private final Field.Whole words = fields().whole("words", 0, Integer.MAX_VALUE);
    private final Field.Whole replayed = fields().whole("replayed", 0, Integer.MAX_VALUE);
    private final Field.Whole echoed = fields().whole("echoed", 0, Integer.MAX_VALUE);
    private final Field.Whole offTarget = fields().wholeOrZero("offTarget", 0, Integer.MAX_VALUE);
    private final Field.Whole outputs = fields().whole("outputs", 0, Integer.MAX_VALUE);
    private final Field.Whole mistakes = fields().wholeOrZero("mistakes", 0, Integer.MAX_VALUE);

    private final Field.Tree measures = fields().treeOrNull("measures");

    @Override
    void write(Contamination message, JsonWriter json) {
        json.field("id", message.id())
                .field("from", message.from())
                .field("to", message.to())
                .field("words", message.words())
                .field("replayed", message.replayed())
                .field("echoed", message.echoed())
                .field("offTarget", (Object) message.offTarget())
                .field("outputs", message.outputs())
                .field("mistakes", (Object) message.mistakes());
        if (message.measures() != null) {
            json.field("measures", message.measures());
        }
    }

    @Override
    Contamination build(String game) {
        return new Contamination(
                game,
                id.value(),
                from.toInt(),
                to.toInt(),
                words.toInt(),
                replayed.toInt(),
                echoed.toInt(),
                offTarget.present() ? (Integer) offTarget.toInt() : null,
                outputs.toInt(),
                mistakes.present() ? (Integer) mistakes.toInt() : null,
                measures.value());
    }
}
