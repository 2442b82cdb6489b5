package io.refeed.testbed.experiment;

import static io.refeed.testbed.experiment.Schemas.any;
import static io.refeed.testbed.experiment.Schemas.constant;
import static io.refeed.testbed.experiment.Schemas.described;
import static io.refeed.testbed.experiment.Schemas.list;
import static io.refeed.testbed.experiment.Schemas.map;
import static io.refeed.testbed.experiment.Schemas.object;
import static io.refeed.testbed.experiment.Schemas.oneOf;
import static io.refeed.testbed.experiment.Schemas.pattern;
import static io.refeed.testbed.experiment.Schemas.ref;
import static io.refeed.testbed.experiment.Schemas.type;

import io.refeed.language.kind.KindParameter;
import io.refeed.language.kind.ParameterType;
import io.refeed.language.kind.RecordKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The JSON Schemas of kinds and their parameters. */
final class KindSchema {
    private KindSchema() {}

    /** The schema of a place where one of several kinds may stand. */
    static Map<String, Object> of(Collection<? extends RecordKind<?>> kinds) {
        return of(kinds, false);
    }

    /** The same in a matrix, where a list may stand for the single value of a parameter. */
    static Map<String, Object> varied(Collection<? extends RecordKind<?>> kinds) {
        return of(kinds, true);
    }

    private static Map<String, Object> of(Collection<? extends RecordKind<?>> kinds, boolean varied) {
        List<Object> alternatives = new ArrayList<>();
        for (RecordKind<?> kind : kinds) {
            Map<String, Object> properties = map("kind", constant(kind.name()));
            List<String> required = new ArrayList<>(List.of("kind"));
            for (KindParameter parameter : kind.parameters()) {
                Map<String, Object> single = parameter(parameter);
                properties.put(parameter.name(), varied && parameter.isSingle() ? any(single, type("array")) : single);
                if (parameter.isRequired()) {
                    required.add(parameter.name());
                }
            }
            Map<String, Object> schema = object(properties, required.toArray(String[]::new));
            List<Object> dependent = dependent(kind.parameters());
            if (!dependent.isEmpty()) {
                schema.put("allOf", dependent);
            }
            alternatives.add(described(schema, kind.summary()));
        }
        return map("anyOf", alternatives);
    }

    /** Of a kind that names a domain: what its lists of languages may hold for its sake. */
    private static List<Object> dependent(List<KindParameter> parameters) {
        List<Object> rules = new ArrayList<>();
        for (KindParameter domain : of(ParameterType.OneDomain.class, parameters)) {
            for (KindParameter languages : of(ParameterType.LanguageList.class, parameters)) {
                for (DomainSchema.Family family : DomainSchema.Family.values()) {
                    rules.add(map(
                            "if", map("properties", map(domain.name(), ref(family.domain()))),
                            "then", map("properties", map(languages.name(), list(ref(family.hypothesis()))))));
                }
            }
        }
        return rules;
    }

    private static List<KindParameter> of(Class<? extends ParameterType> type, List<KindParameter> parameters) {
        return parameters.stream()
                .filter(parameter -> type.isInstance(parameter.type()))
                .toList();
    }

    private static Map<String, Object> parameter(KindParameter parameter) {
        return described(
                schema(parameter.type()),
                parameter.meaning() + " (" + parameter.words()
                        + (parameter.standard().isEmpty() ? "" : ", default " + parameter.standard()) + ")");
    }

    private static Map<String, Object> schema(ParameterType type) {
        if (type instanceof ParameterType.WholeNumber number) {
            Map<String, Object> schema = type("integer");
            if (number.isBoundedBelow()) {
                schema.put("minimum", number.least());
            }
            if (number.isBoundedAbove()) {
                schema.put("maximum", number.most());
            }
            return schema;
        } else if (type instanceof ParameterType.RealNumber number) {
            return number.isBounded()
                    ? map("type", "number", "minimum", number.least(), "maximum", number.most())
                    : type("number");
        } else if (type instanceof ParameterType.Truth) {
            return type("boolean");
        } else if (type instanceof ParameterType.Text text) {
            return pattern("^(" + text.pattern() + ")$");
        } else if (type instanceof ParameterType.Choice choice) {
            return oneOf(choice.labels());
        } else if (type instanceof ParameterType.Choices choices) {
            return list(oneOf(choices.each().labels()));
        } else if (type instanceof ParameterType.Word) {
            return ref("word");
        } else if (type instanceof ParameterType.WordList) {
            return list(ref("word"));
        } else if (type instanceof ParameterType.RoundWords) {
            return map(
                    "type",
                    "object",
                    "patternProperties",
                    map("^" + ParameterType.RoundWords.ROUND + "$", ref("word")),
                    "additionalProperties",
                    false);
        } else if (type instanceof ParameterType.LanguageForm form) {
            return form.listed() ? any(list(ref("word")), ref("language")) : ref("language");
        } else if (type instanceof ParameterType.LanguageList) {
            Map<String, Object> languages = list(ref("hypothesis"));
            languages.put("minItems", 1L);
            return languages;
        } else if (type instanceof ParameterType.OneDomain) {
            return ref("domain");
        } else if (type instanceof ParameterType.AnyList) {
            return type("array");
        }
        return map();
    }
}
