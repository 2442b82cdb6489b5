package io.refeed.protocol.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.refeed.game.NamedTargets;
import io.refeed.protocol.message.Optional;
import io.refeed.protocol.message.Truth;
import io.refeed.protocol.message.Whole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How topic {@code truth} spells a {@link Truth}. */
record TruthJson(
        String game,
        String id,
        String experiment,
        Object targets,
        boolean settled,
        Object adversary,
        @Whole(most = Long.MAX_VALUE) long seed,
        @Optional @Whole(least = 1, most = 1_000_000_000) Long patience,

        @Optional @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean measures,

        @Optional @JsonInclude(JsonInclude.Include.NON_NULL) Object table) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static TruthJson of(Truth truth) {
        return new TruthJson(
                truth.game(),
                truth.id(),
                truth.experiment(),
                truth.targets(),
                truth.settled(),
                truth.adversary(),
                truth.seed(),
                truth.patience().toMillis(),
                truth.measures(),
                truth.table());
    }

    Truth truth() {
        return new Truth(
                game,
                id,
                experiment,
                readTargets(),
                settled,
                adversary,
                seed,
                table,
                patience == null ? PATIENCE : Duration.ofMillis(patience),
                measures);
    }

    private List<NamedTargets.Named> readTargets() {
        List<NamedTargets.Named> named = new ArrayList<>();
        if (targets instanceof List<?> list) {
            for (Object entry : list) {
                if (entry instanceof Map<?, ?> map && map.get("name") instanceof String name && map.get("is") != null) {
                    named.add(new NamedTargets.Named(name, map.get("is")));
                }
            }
            if (named.size() == list.size()) {
                return named;
            }
        }
        throw MalformedException.mustBe("targets", "a list of {\"name\": text, \"is\": form}");
    }
}
