package io.refeed.game;

import io.refeed.language.HypothesisClass;
import io.refeed.language.spec.Labels;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.SpecException;

/** What the generator answers with. */
public enum Mode {
    /** Every answer is a word. */
    ELEMENT,
    /** Every answer is a hypothesis of the class (Definition 3.5 of the paper). */
    PROPER;

    /** Reads {@code element} or {@code proper}. */
    static Mode read(Node node) {
        Mode mode = Labels.find(Mode.class, node.value());
        if (mode == null) {
            throw node.expected("'element' or 'proper'");
        }
        return mode;
    }

    /**
     * The mode in which a class is played.
     *
     * @param wanted what the description says, null if it says nothing
     */
    static Mode of(Mode wanted, HypothesisClass hypotheses) {
        if (!hypotheses.isListed()) {
            if (wanted == PROPER) {
                throw wrong(wanted, "'element', since the hypotheses of this class cannot be listed");
            }
            return ELEMENT;
        }
        if (hypotheses.impliesProper()) {
            if (wanted == ELEMENT) {
                throw wrong(wanted, "'proper', which the class implies");
            }
            return PROPER;
        }
        return wanted == null ? ELEMENT : wanted;
    }

    private static SpecException wrong(Mode wanted, String expected) {
        return new Node("mode", wanted.label()).expected(expected);
    }

    /** The name in files and messages. */
    public String label() {
        return Labels.of(this);
    }
}
