package io.refeed.testbed.command;

import io.refeed.language.Domain;
import io.refeed.language.DomainKind;
import io.refeed.language.Domains;
import io.refeed.language.FormDescription;
import io.refeed.language.FormKinds;
import io.refeed.language.Language;
import io.refeed.language.spec.SpecException;
import io.refeed.testbed.experiment.Texts;
import io.refeed.testbed.terminal.TerminalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What the catalogue says of domains and of the forms of their languages, each with examples that a file may hold. */
final class CatalogEntries {
    private static final int SAMPLE = 7;

    private CatalogEntries() {}

    /** A kind of domain, with one of its domains and that one's first words. */
    static Map<String, Object> domain(DomainKind kind) {
        String words = sample(kind).map(CatalogEntries::firstWords).orElse("");
        String of = kind.sample().equals(kind.example()) ? "" : kind.sample() + " has ";
        Map<String, Object> entry = entry(kind.example(), kind.summary() + (words.isEmpty() ? "" : ": " + of + words));
        entry.put("sample", kind.sample());
        return entry;
    }

    /** Every form, each once, and how it is spelled over which domains. */
    static List<Map<String, Object>> forms() {
        Map<String, Map<String, List<String>>> spellings = new LinkedHashMap<>();
        for (DomainKind kind : Domains.kinds()) {
            for (FormDescription form : FormKinds.of(kind)) {
                boolean known = kind.forms().contains(form)
                        || sample(kind)
                                .filter(domain -> FormKinds.has(form.key(), domain))
                                .isPresent();
                if (known) {
                    spellings
                            .computeIfAbsent(form.key(), key -> new LinkedHashMap<>())
                            .computeIfAbsent(form.example(), example -> new ArrayList<>())
                            .add(kind.sample());
                }
            }
        }
        List<Map<String, Object>> forms = new ArrayList<>();
        for (FormDescription form : FormKinds.all()) {
            List<Map<String, Object>> examples = new ArrayList<>();
            spellings.getOrDefault(form.key(), Map.of()).forEach((example, domains) -> {
                Map<String, Object> tree = new LinkedHashMap<>();
                tree.put("form", example);
                tree.put("domains", domains);
                examples.add(tree);
            });
            Map<String, Object> entry = entry(form.example(), form.meaning());
            entry.put("examples", examples);
            forms.add(entry);
        }
        return forms;
    }

    /** An entry of any section. */
    static Map<String, Object> entry(String name, String summary) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", name);
        entry.put("summary", summary);
        return entry;
    }

    /** Empty if an added kind's example is no domain. */
    private static Optional<Domain> sample(DomainKind kind) {
        try {
            return kind.read(Texts.yaml("the catalogue", kind.sample()));
        } catch (SpecException e) {
            return Optional.empty();
        }
    }

    private static String firstWords(Domain domain) {
        Language all = domain.all();
        return LongStream.iterate(all.next(Domain.NONE), word -> word != Domain.NONE, all::next)
                .limit(SAMPLE)
                .mapToObj(word -> TerminalText.word(domain.spell(word)))
                .collect(Collectors.joining(", ", "", ", ..."));
    }
}
