package io.refeed.game;

import java.util.Locale;

/** What the generator answers with. */
public enum Mode {
    /** Every answer is a word. */
    ELEMENT,
    /** Every answer is a hypothesis of the class (Definition 3.5 of the paper). */
    PROPER;

    /** The name in files and messages. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
