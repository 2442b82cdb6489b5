package io.refeed.text;

import io.refeed.language.Domain;
import io.refeed.language.FormSyntax;
import io.refeed.language.Language;
import io.refeed.language.spec.Node;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All finite sequences of the symbols of an alphabet in shortlex order: by length, then symbol by symbol. */
final class TextDomain implements Domain {
    private final String name;
    private final Object form;
    private final Alphabet alphabet;
    private final Automata automata;
    private final RegularSet all;
    private final WordTable words = new WordTable();
    private final WorkBudget work = new WorkBudget();

    TextDomain(String name, Object form, Alphabet alphabet, Automata automata) {
        this.name = name;
        this.form = form;
        this.alphabet = alphabet;
        this.automata = automata;
        this.all = automata.form(form, Node.root(FormSyntax.ALL), work, () -> new RegularSet(Dfa.all(alphabet.size())));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Object form() {
        return form;
    }

    @Override
    public String words() {
        return Stream.iterate("", all::next)
                .limit(4)
                .map(code -> code.isEmpty() ? "\"\"" : alphabet.decode(code))
                .collect(Collectors.joining(", ", "", ", ..."));
    }

    @Override
    public long word(String spelling) {
        return words.handle(alphabet.encode(spelling));
    }

    @Override
    public boolean isWord(String spelling) {
        return alphabet.encode(spelling) != null;
    }

    @Override
    public String spell(long word) {
        String code = words.code(word);
        if (code == null) {
            throw new IllegalArgumentException("expected a word, found none");
        }
        return alphabet.decode(code);
    }

    @Override
    public int compare(long word, long other) {
        if (word == other) {
            return 0;
        }
        String code = words.code(word);
        String that = words.code(other);
        return code == null ? -1 : that == null ? 1 : RegularSet.compare(code, that);
    }

    @Override
    public TextLanguage all() {
        return language(all);
    }

    @Override
    public Language finite(long... members) {
        List<String> codes = Arrays.stream(members).mapToObj(words::code).toList();
        return language(new RegularSet(WordTree.of(codes, new WorkBudget())));
    }

    /** Languages of one domain, which is one game's, are read one after the other and share one budget. */
    @Override
    public synchronized Language language(Node node) {
        return language(new TextFormReader(this, automata, work).read(node));
    }

    @Override
    public String toString() {
        return name;
    }

    Alphabet alphabet() {
        return alphabet;
    }

    /** The code of a word; null for {@link Domain#NONE}. */
    String code(long word) {
        return words.code(word);
    }

    /** The word of a code; {@link Domain#NONE} for null. */
    long handle(String code) {
        return words.handle(code);
    }

    /** What a language of this domain holds. */
    RegularSet members(Language language) {
        return all().same(language).members();
    }

    private TextLanguage language(RegularSet members) {
        return new TextLanguage(this, members);
    }
}
