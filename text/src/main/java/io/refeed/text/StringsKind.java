package io.refeed.text;

import io.refeed.language.Domain;
import io.refeed.language.DomainKind;
import io.refeed.language.FormDescription;
import io.refeed.language.spec.Node;
import java.util.List;
import java.util.Optional;

/** The strings over some letters. */
public final class StringsKind implements DomainKind {
    private static final String PREFIX = "strings:";

    private final Automata automata = new Automata();

    @Override
    public String example() {
        return "strings:LETTERS";
    }

    @Override
    public String sample() {
        return PREFIX + "ab";
    }

    @Override
    public Optional<Symbols> symbols() {
        return Optional.of(new Symbols(".", Limits.SYMBOLS));
    }

    @Override
    public String summary() {
        return "every string over the letters, the shorter first, then in the order of the letters; "
                + Limits.words("letters");
    }

    @Override
    public List<FormDescription> forms() {
        return TextForm.overLetters();
    }

    @Override
    public Optional<Domain> read(Node node) {
        if (!(node.value() instanceof String text) || !text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        int[] letters = text.substring(PREFIX.length()).codePoints().toArray();
        if (letters.length == 0 || letters.length > Limits.SYMBOLS) {
            throw node.error("expected from 1 to " + Limits.SYMBOLS + " letters after '" + PREFIX + "', found "
                    + letters.length);
        }
        for (int i = 0; i < letters.length; i++) {
            if (Characters.isSurrogate(letters[i])) {
                throw node.error("expected letters that are whole characters, found " + Characters.show(letters[i])
                        + ", one half of one");
            }
        }
        Letters alphabet = new Letters(letters);
        for (int i = 0; i < letters.length; i++) {
            if (alphabet.index(Character.toString(letters[i])) != i) {
                throw node.error("expected each letter once, found " + Characters.show(letters[i]) + " again");
            }
        }
        return Optional.of(new TextDomain(text, text, alphabet, automata));
    }
}
