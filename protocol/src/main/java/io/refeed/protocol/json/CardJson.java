package io.refeed.protocol.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.refeed.game.Mode;
import io.refeed.game.Pacing;
import io.refeed.language.spec.Labels;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.SpecException;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Optional;
import io.refeed.protocol.message.Whole;
import java.util.List;
import java.util.Map;

/** How topic {@code games} spells a {@link Card}. */
record CardJson(
        String game,
        @Whole(least = 1) int protocol,
        String player,
        Object domain,
        @JsonProperty("class") Object hypotheses,
        String mode,
        @Whole(least = 1) int rounds,
        Object pacing,
        Object generator,

        @Optional @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Object defences,

        @Optional @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Object detectors,

        @Optional @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Object detection,

        boolean diagnostics,

        @Optional @Whole(least = 1, most = Long.MAX_VALUE) @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        long questions) {

    static CardJson of(Card card) {
        Pacing pace = card.pacing();
        return new CardJson(
                card.game(),
                Card.PROTOCOL,
                card.player(),
                card.domain(),
                card.hypotheses(),
                card.mode().label(),
                card.rounds(),
                pace.lockstep() ? "lockstep" : Map.of("rate", pace.rate()),
                card.generator(),
                card.defences(),
                card.detectors(),
                card.detection(),
                card.diagnostics(),
                card.questions());
    }

    Card card() {
        if (protocol != Card.PROTOCOL) {
            throw MalformedException.mustBe("protocol", Card.PROTOCOL + ", the only version that this reader knows");
        }
        if (!(domain instanceof String) && !(domain instanceof Map)) {
            throw MalformedException.mustBe("domain", "a text or a map");
        }
        return new Card(
                game,
                player,
                domain,
                hypotheses,
                readMode(),
                rounds,
                readPacing(),
                generator,
                readMaps("defences", defences, "a list of defences"),
                readNames(),
                readMaps("detection", detection, "a list of detectors"),
                diagnostics,
                questions);
    }

    private Mode readMode() {
        Mode known = Labels.find(Mode.class, mode);
        if (known == null) {
            throw MalformedException.mustBe("mode", "'element' or 'proper'");
        }
        return known;
    }

    private Pacing readPacing() {
        try {
            return Pacing.read(Node.root(pacing));
        } catch (SpecException e) {
            throw MalformedException.mustBe("pacing", "'lockstep' or {\"rate\": words a second}");
        }
    }

    private List<String> readNames() {
        if (detectors == null) {
            return List.of();
        }
        if (detectors instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw MalformedException.mustBe("detectors", "a list of names");
    }

    private static List<Object> readMaps(String field, Object tree, String what) {
        if (tree == null) {
            return List.of();
        }
        if (tree instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
            return List.copyOf(list);
        }
        throw MalformedException.mustBe(field, what);
    }
}
