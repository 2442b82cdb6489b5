package io.refeed.language;

import io.refeed.language.spec.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * Forms over numbers in which {@linkplain FormKind forms that were added} stand somewhere. What those mean is known by
 * language only, not by value, so that everything around them is put together as languages, too.
 */
final class AddedForms {
    private final NumberDomain domain;
    private final FormReader known;

    /** @param known reads what holds no added form */
    AddedForms(NumberDomain domain, FormReader known) {
        this.domain = domain;
        this.known = known;
    }

    /** Whether an added form stands in a form, at its top or within what it puts together. */
    boolean isIn(Node node) {
        if (!node.isMap() || node.entries().size() != 1) {
            return false;
        }
        String key = FormReader.key(node);
        Optional<Form> form = Form.of(key);
        if (form.isEmpty()) {
            return FormKinds.has(key, domain);
        }
        Node parts = node.get(key);
        return form.get().isComposed()
                && parts.isList()
                && parts.list().stream().anyMatch(this::isIn);
    }

    /**
     * The language of such a form.
     *
     * @throws LanguageTooLargeException if it cannot be computed
     */
    Language language(Node node) {
        String key = FormReader.key(node);
        Node argument = node.get(key);
        return Form.of(key)
                .map(form -> composed(form, argument))
                .or(() -> FormKinds.read(key, argument, domain))
                .orElseThrow();
    }

    private Language composed(Form form, Node node) {
        List<Language> parts = FormReader.parts(node, form == Form.MINUS).stream()
                .map(known::language)
                .toList();
        return parts.stream().reduce(operation(form)).orElseThrow();
    }

    private static BinaryOperator<Language> operation(Form form) {
        return switch (form) {
            case UNION -> Language::union;
            case INTERSECTION -> Language::intersection;
            case MINUS -> Language::minus;
            default -> throw new IllegalArgumentException(form.key());
        };
    }
}
