package io.refeed.language;

import io.refeed.language.spec.Node;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The forms of languages beside those that domains know themselves, and a list of them all. */
public final class FormKinds {
    private FormKinds() {}

    /**
     * Reads a form that the domain does not know itself.
     *
     * @param key the form's key
     * @param argument the value of the key
     * @return its language; empty if no form of that key suits the domain
     * @throws io.refeed.language.spec.SpecException if the form is faulty
     */
    public static Optional<Language> read(String key, Node argument, Domain domain) {
        return find(key, domain).map(kind -> kind.read(argument, domain));
    }

    /** Whether there is such a form for languages of the domain. */
    public static boolean has(String key, Domain domain) {
        return find(key, domain).isPresent();
    }

    /** The forms of a kind of domain: those that its domains know themselves, then those that were added. */
    public static List<FormDescription> of(DomainKind kind) {
        return Stream.concat(kind.forms().stream(), Loaded.ALL.stream().map(FormKind::description))
                .toList();
    }

    /** The keys of the forms that suit a domain, for errors. */
    public static List<String> keys(Domain domain) {
        return Loaded.ALL.stream()
                .filter(kind -> kind.suits(domain))
                .map(kind -> kind.description().key())
                .toList();
    }

    /** Every form of every kind of domain, then those that were added; each key once. */
    public static Collection<FormDescription> all() {
        Map<String, FormDescription> forms = new LinkedHashMap<>();
        Stream.concat(
                        Domains.kinds().stream().flatMap(domain -> domain.forms().stream()),
                        Loaded.ALL.stream().map(FormKind::description))
                .forEach(form -> forms.putIfAbsent(form.key(), form));
        return forms.values();
    }

    private static Optional<FormKind> find(String key, Domain domain) {
        return Loaded.ALL.stream()
                .filter(kind -> kind.description().key().equals(key) && kind.suits(domain))
                .findFirst();
    }

    /** Loaded when a form is looked for first. */
    private static final class Loaded {
        static final List<FormKind> ALL = ServiceLoader.load(FormKind.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
