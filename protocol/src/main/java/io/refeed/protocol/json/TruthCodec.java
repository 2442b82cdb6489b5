package io.refeed.protocol.json;

import io.refeed.protocol.message.Truth;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Topic {@code truth}. */
final class TruthCodec extends MessageCodec<Truth> {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Field.Text id = fields().text("id");
    private final Field.Text experiment = fields().text("experiment");
    private final Field.Tree targets = fields().tree("targets");
    private final Field.Flag settled = fields().flag("settled");
    private final Field.Tree adversary = fields().tree("adversary");
    private final Field.Whole seed = fields().whole("seed", Long.MIN_VALUE, Long.MAX_VALUE);
    private final Field.Whole patience = fields().wholeOrZero("patience", 1, Long.MAX_VALUE);

    private final Field.Flag measures = fields().flagOrFalse("measures");
    private final Field.Tree table = fields().treeOrNull("table");

    @Override
    void write(Truth message, JsonWriter json) {
        List<Object> named = new ArrayList<>();
        for (Truth.Named target : message.targets()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", target.name());
            entry.put("is", target.is());
            named.add(entry);
        }
        json.field("id", message.id())
                .field("experiment", message.experiment())
                .field("targets", named)
                .field("settled", message.settled())
                .field("adversary", message.adversary())
                .field("seed", message.seed())
                .field("patience", message.patience().toMillis());
        if (message.measures()) {
            json.field("measures", true);
        }
        if (message.table() != null) {
            json.field("table", message.table());
        }
    }

    @Override
    Truth build(String game) {
        return new Truth(
                game,
                id.value(),
                experiment.value(),
                targets(),
                settled.value(),
                adversary.value(),
                seed.value(),
                table.value(),
                patience.present() ? Duration.ofMillis(patience.value()) : PATIENCE,
                measures.value());
    }

    private List<Truth.Named> targets() {
        List<Truth.Named> named = new ArrayList<>();
        if (targets.value() instanceof List<?> list) {
            for (Object entry : list) {
                if (entry instanceof Map<?, ?> map && map.get("name") instanceof String name && map.get("is") != null) {
                    named.add(new Truth.Named(name, map.get("is")));
                }
            }
            if (named.size() == list.size()) {
                return named;
            }
        }
        throw targets.mustBe("a list of {\"name\": text, \"is\": form}");
    }
}
