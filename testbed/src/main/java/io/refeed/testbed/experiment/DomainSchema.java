package io.refeed.testbed.experiment;

import static io.refeed.testbed.experiment.Schemas.any;
import static io.refeed.testbed.experiment.Schemas.constant;
import static io.refeed.testbed.experiment.Schemas.described;
import static io.refeed.testbed.experiment.Schemas.list;
import static io.refeed.testbed.experiment.Schemas.map;
import static io.refeed.testbed.experiment.Schemas.object;
import static io.refeed.testbed.experiment.Schemas.pattern;
import static io.refeed.testbed.experiment.Schemas.ref;
import static io.refeed.testbed.experiment.Schemas.type;

import io.refeed.language.DomainKind;
import io.refeed.language.Domains;
import io.refeed.language.FormDescription;
import io.refeed.language.FormKinds;
import io.refeed.language.NumberDomainKind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schemas of domains, and of words and languages over them. What may stand in a language depends on its domain:
 * there are definitions for numbers, for text, and for places where the domain is not known.
 */
final class DomainSchema {
    /** The form that stands alone, in every domain. */
    private static final String ALL = "all";

    private static final String SPELLED_NUMBER = "^(0|-?[1-9][0-9]*|[*][1-9][0-9]*)$";
    private static final String NAME = "^[A-Za-z][A-Za-z0-9+^_-]*$";

    /** Domains of which more is known than their kind's example, and what the definitions for them begin with. */
    enum Family {
        /** Domains of numbers. */
        NUMBER,
        /** Domains of text. */
        TEXT;

        private boolean has(DomainKind kind) {
            return this == NUMBER
                    ? kind instanceof NumberDomainKind
                    : kind.symbols().isPresent();
        }

        /** The definition of a domain of the family. */
        String domain() {
            return prefix() + "Domain";
        }

        /** The definition of a language, named or not, over one. */
        String hypothesis() {
            return prefix() + "Hypothesis";
        }

        private String language() {
            return prefix() + "Language";
        }

        private String word() {
            return prefix() + "Word";
        }

        private String prefix() {
            return this == NUMBER ? "number" : "text";
        }

        private List<DomainKind> kinds() {
            return Domains.kinds().stream().filter(this::has).toList();
        }
    }

    private DomainSchema() {}

    /** All definitions, by name. */
    static Map<String, Object> definitions() {
        Map<String, Object> definitions = map(
                "domain", domains(Domains.kinds()),
                "word", described(any(type("string"), type("integer")), "a word of the domain"),
                "language", language(FormKinds.all(), "language", "word"),
                "hypothesis", hypothesis("language"));
        for (Family family : Family.values()) {
            definitions.put(family.domain(), domains(family.kinds()));
            definitions.put(
                    family.word(),
                    family == Family.TEXT ? type("string") : any(type("integer"), pattern(SPELLED_NUMBER)));
            definitions.put(
                    family.language(),
                    language(
                            family.kinds().stream()
                                    .flatMap(kind -> FormKinds.of(kind).stream())
                                    .toList(),
                            family.language(),
                            family.word()));
            definitions.put(family.hypothesis(), hypothesis(family.language()));
        }
        return definitions;
    }

    private static Map<String, Object> hypothesis(String language) {
        return any(ref(language), object(map("name", pattern(NAME), "is", ref(language)), "name", "is"));
    }

    private static Map<String, Object> domains(List<DomainKind> kinds) {
        return any(kinds.stream().map(DomainSchema::domain).distinct().toArray());
    }

    /** By its example: {@code naturals}, {@code strings:LETTERS}, {@code {sentences: [TOKENS]}}. */
    private static Map<String, Object> domain(DomainKind kind) {
        String example = kind.example();
        int colon = example.indexOf(':');
        if (colon < 0) {
            return constant(example);
        } else if (!example.startsWith("{")) {
            String prefix = example.substring(0, colon + 1);
            Map<String, Object> spelled = pattern("^" + prefix + "[\\s\\S]");
            kind.symbols().ifPresent(symbols -> spelled.put("maxLength", (long) prefix.length() + symbols.most()));
            return spelled;
        }
        String key = example.substring(1, colon).strip();
        return object(map(key, kind.symbols().map(DomainSchema::symbols).orElse(map())), key);
    }

    private static Map<String, Object> symbols(DomainKind.Symbols symbols) {
        Map<String, Object> schema = list(pattern("^" + symbols.pattern() + "$"));
        schema.put("minItems", 1L);
        schema.put("maxItems", (long) symbols.most());
        schema.put("uniqueItems", true);
        return schema;
    }

    private static Map<String, Object> language(Collection<FormDescription> forms, String language, String word) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (FormDescription form : forms) {
            if (!form.key().equals(ALL)) {
                properties.putIfAbsent(form.key(), described(argument(form, language, word), form.meaning()));
            }
        }
        Map<String, Object> single = object(properties);
        single.put("minProperties", 1L);
        single.put("maxProperties", 1L);
        return any(constant(ALL), single);
    }

    private static Map<String, Object> argument(FormDescription form, String language, String word) {
        return switch (form.argument()) {
            case ANYTHING -> map();
            case WORDS -> list(ref(word));
            case TEXT -> type("string");
            case LANGUAGES -> {
                Map<String, Object> languages = list(ref(language));
                languages.put("minItems", 1L);
                yield languages;
            }
        };
    }
}
