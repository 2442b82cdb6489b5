package io.refeed.protocol.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.refeed.game.Label;
import io.refeed.game.Status;
import io.refeed.language.spec.Labels;
import io.refeed.protocol.message.EndCause;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamRecord;
import io.refeed.protocol.message.StreamWord;
import java.io.IOException;

/** Topic {@code stream}. Which fields are required depends on whether it is the end. */
final class StreamCodec extends StreamingCodec<StreamRecord> {
    private final Field.Whole round = fields().wholeOrZero("round", 1, Integer.MAX_VALUE);
    private final Field.Text word = fields().textOrNull("word");
    private final Field.Text label = fields().textOrNull("label");
    private final Field.Flag end = fields().flagOrFalse("end");
    private final Field.Whole rounds = fields().wholeOrZero("rounds", 0, Integer.MAX_VALUE);
    private final Field.Whole seen = fields().wholeOrZero("seen", 0, Long.MAX_VALUE);
    private final Field.Text status = fields().textOrNull("status");
    private final Field.Text reason = fields().textOrNull("reason");
    private final Field.Text cause = fields().textOrNull("cause");

    @Override
    void write(StreamRecord message, JsonGenerator json) throws IOException {
        if (message instanceof StreamWord shown) {
            round.write(shown.round(), json);
            word.write(shown.word(), json);
            if (shown.label() != null) {
                label.write(shown.label().text(), json);
            }
        } else if (message instanceof StreamEnd last) {
            end.write(true, json);
            rounds.write(last.rounds(), json);
            seen.write(last.seen(), json);
            status.write(last.status().label(), json);
            if (last.reason() != null) {
                reason.write(last.reason(), json);
            }
            if (last.cause() != null) {
                cause.write(Labels.of(last.cause()), json);
            }
        }
    }

    @Override
    StreamRecord build(String game) {
        if (!end.value()) {
            require(round);
            require(word);
            return new StreamWord(game, round.toInt(), word.value(), label.constant(Label.class));
        }
        require(rounds);
        require(seen);
        require(status);
        Status how = Labels.find(Status.class, status.value());
        if (how == null || how == Status.RUNNING) {
            throw status.mustBe("'finished' or 'unfinished'");
        }
        return new StreamEnd(
                game, rounds.toInt(), seen.value(), how, reason.value(), Labels.find(EndCause.class, cause.value()));
    }

    private static void require(Field field) {
        if (!field.present()) {
            throw field.missing();
        }
    }
}
