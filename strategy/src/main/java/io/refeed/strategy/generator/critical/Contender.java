package io.refeed.strategy.generator.critical;

import io.refeed.language.Domain;
import io.refeed.language.Language;

/** An active hypothesis of the {@link ComputedEngine}, and how far its words have been looked through for answers. */
final class Contender {
    private final int index;
    private final Language language;

    /** Its words, less those forbidden. */
    private final Language choices;

    /** None of the choices before this word can be the answer; {@link Domain#NONE} if no choice can, however far out. */
    private long cursor;

    Contender(int index, Language language, Language forbidden) {
        this.index = index;
        this.language = language;
        this.choices = forbidden == null ? language : language.minus(forbidden);
        this.cursor = choices.next(Domain.NONE);
    }

    int index() {
        return index;
    }

    Language language() {
        return language;
    }

    /** The least choice that is not a word before the one given. */
    long from(long word) {
        return choices.contains(word) ? word : choices.next(word);
    }

    long cursor() {
        return cursor;
    }

    /** Moves the cursor on by one choice. */
    void pass() {
        cursor = choices.next(cursor);
    }

    /** Moves the cursor back to a word that may be the answer again, if it is a choice and was passed over. */
    void rewind(long word, Domain domain) {
        if ((cursor == Domain.NONE || domain.compare(word, cursor) < 0) && choices.contains(word)) {
            cursor = word;
        }
    }
}
