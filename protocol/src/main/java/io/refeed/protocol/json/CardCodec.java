package io.refeed.protocol.json;

import io.refeed.game.Mode;
import io.refeed.game.Pacing;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.SpecException;
import io.refeed.protocol.message.Card;
import java.util.List;
import java.util.Map;

/** Topic {@code games}. */
final class CardCodec extends MessageCodec<Card> {
    private final Field.Whole protocol = fields().whole("protocol", 1, Integer.MAX_VALUE);
    private final Field.Text player = fields().text("player");
    private final Field.Text domain = fields().text("domain");
    private final Field.Tree hypotheses = fields().tree("class");
    private final Field.Text mode = fields().text("mode");
    private final Field.Whole rounds = fields().whole("rounds", 1, Integer.MAX_VALUE);
    private final Field.Tree pacing = fields().tree("pacing");
    private final Field.Tree generator = fields().tree("generator");
    private final Field.Tree defences = fields().treeOrNull("defences");
    private final Field.Flag diagnostics = fields().flag("diagnostics");
    private final Field.Whole questions = fields().wholeOrZero("questions", 1, Long.MAX_VALUE);

    @Override
    void write(Card message, JsonWriter json) {
        Pacing pace = message.pacing();
        json.field("protocol", Card.PROTOCOL)
                .field("player", message.player())
                .field("domain", message.domain())
                .field("class", message.hypotheses())
                .field("mode", message.mode().label())
                .field("rounds", message.rounds())
                .field("pacing", pace.lockstep() ? "lockstep" : Map.of("rate", pace.rate()))
                .field("generator", message.generator());
        if (!message.defences().isEmpty()) {
            json.field("defences", message.defences());
        }
        json.field("diagnostics", message.diagnostics());
        if (message.questions() != 0) {
            json.field("questions", message.questions());
        }
    }

    @Override
    Card build(String game) {
        if (protocol.value() != Card.PROTOCOL) {
            throw protocol.mustBe(Card.PROTOCOL + ", the only version that this reader knows");
        }
        return new Card(
                game,
                player.value(),
                domain.value(),
                hypotheses.value(),
                mode(),
                rounds.toInt(),
                pacing(),
                generator.value(),
                defences(),
                diagnostics.value(),
                questions.value());
    }

    private List<Object> defences() {
        if (!defences.present()) {
            return List.of();
        }
        if (defences.value() instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
            return List.copyOf(list);
        }
        throw defences.mustBe("a list of defences");
    }

    private Mode mode() {
        for (Mode one : Mode.values()) {
            if (one.label().equals(mode.value())) {
                return one;
            }
        }
        throw mode.mustBe("'element' or 'proper'");
    }

    private Pacing pacing() {
        try {
            return Pacing.read(Node.root(pacing.value()));
        } catch (SpecException e) {
            throw pacing.mustBe("'lockstep' or {\"rate\": words a second}");
        }
    }
}
