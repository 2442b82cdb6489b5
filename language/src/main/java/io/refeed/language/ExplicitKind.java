package io.refeed.language;

import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A finite class, language by language. */
public final class ExplicitKind implements ClassKind {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9+^_-]*");

    @Override
    public String kind() {
        return "explicit";
    }

    @Override
    public String summary() {
        return "the languages listed, in this order";
    }

    @Override
    public String source() {
        return "every finite class";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("domain", "domain", "", "where the words come from"),
                new Parameter(
                        "languages",
                        "list of language forms",
                        "",
                        "the hypotheses; {name: evens, is: {multiples: 2}} names one"));
    }

    @Override
    public HypothesisClass read(Node node) {
        Domain domain = Domains.read(node.get("domain"));
        Node languages = node.get("languages");
        List<Hypothesis> hypotheses = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Node place : languages.list()) {
            Hypothesis hypothesis = hypothesis(place, domain, hypotheses.size() + 1);
            if (!names.add(hypothesis.name())) {
                throw new Node(place.path() + ".name", hypothesis.name()).expected("a name that no other language has");
            }
            hypotheses.add(hypothesis);
        }
        if (hypotheses.isEmpty()) {
            throw languages.error("expected a list of at least one language form, found an empty list");
        }
        return new ListedClass(domain, hypotheses);
    }

    private static Hypothesis hypothesis(Node node, Domain domain, int index) {
        String name = Integer.toString(index);
        Node form = node;
        if (node.has("name") || node.has("is")) {
            node.onlyKeys("name", "is");
            Node named = node.get("name");
            name = named.text();
            if (!NAME.matcher(name).matches()) {
                throw named.expected("a name: a letter, then letters, digits, '+', '^', '_', '-'");
            }
            form = node.get("is");
        }
        Language language = domain.language(form);
        if (!language.isInfinite()) {
            throw node.error("expected an infinite language, found a finite one");
        }
        return new Hypothesis(name, language, form.value());
    }
}
