package io.refeed.strategy.generator;

import io.refeed.game.Setting;
import io.refeed.language.HypothesisClass;
import io.refeed.language.Language;
import io.refeed.language.spec.Node;

/** The refusals that several generators share. */
final class Pairing {
    private Pairing() {}

    static void needElement(Setting setting, Node node, String kind) {
        if (setting.proper()) {
            throw node.error("the generator " + kind + " answers with words; expected a game of mode element");
        }
    }

    static void needProper(Setting setting, Node node, String kind) {
        if (!setting.proper()) {
            throw node.error("the generator " + kind + " answers with hypotheses; expected a game of mode proper");
        }
    }

    static void needListed(Setting setting, Node node, String kind) {
        if (!setting.hypotheses().isListed()) {
            throw node.error("the generator " + kind
                    + " needs a countable class, and this one is not; expected one of answers, external, ordinary");
        }
    }

    /** What either of two languages forbids; null forbids nothing. */
    static Language both(Language forbidden, Language more) {
        return forbidden == null ? more : forbidden.union(more);
    }

    static void needFinite(Setting setting, Node node, String kind) {
        if (setting.hypotheses().size() == HypothesisClass.UNBOUNDED) {
            throw node.error("the generator " + kind + " needs a finite class; expected a class of kind explicit");
        }
    }
}
