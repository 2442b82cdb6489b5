package io.refeed.text;

import io.refeed.language.Domain;
import io.refeed.language.DomainKind;
import io.refeed.language.FormDescription;
import io.refeed.language.spec.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sequences of some tokens. */
public final class SentencesKind implements DomainKind {
    private static final String KEY = "sentences";

    private final Automata automata = new Automata();

    @Override
    public String example() {
        return "{sentences: [TOKENS]}";
    }

    @Override
    public String sample() {
        return "{sentences: [the, cat, sleeps]}";
    }

    @Override
    public Optional<Symbols> symbols() {
        return Optional.of(new Symbols(Characters.TOKEN, Limits.SYMBOLS));
    }

    @Override
    public String summary() {
        return "every sequence of the tokens with one space between them, the shorter first, then in their order; "
                + Limits.words("tokens");
    }

    @Override
    public List<FormDescription> forms() {
        return TextForm.overTokens();
    }

    @Override
    public Optional<Domain> read(Node node) {
        if (!node.has(KEY)) {
            return Optional.empty();
        }
        node.onlyKeys(KEY);
        Node place = node.get(KEY);
        List<Node> list = place.list();
        if (list.isEmpty() || list.size() > Limits.SYMBOLS) {
            throw place.error("expected from 1 to " + Limits.SYMBOLS + " tokens, found " + list.size());
        }
        Set<String> tokens = new LinkedHashSet<>();
        for (Node token : list) {
            if (!tokens.add(token(token))) {
                throw token.expected("a token that is not named before");
            }
        }
        List<String> named = List.copyOf(tokens);
        return Optional.of(new TextDomain(KEY, Map.of(KEY, named), new Tokens(named), automata));
    }

    private static String token(Node node) {
        String token = node.text();
        if (token.isEmpty() || !token.codePoints().allMatch(Characters::fitsToken)) {
            throw node.expected("a token, without white space and without any of ( ) | * + ? . [ ] { } \\ ^ \"");
        }
        return token;
    }
}
