package io.refeed.language;

import io.refeed.language.spec.Node;
import java.util.List;
import java.util.Map;

/** A form that was added: {@code {odd: 3}}, the odd numbers from one on. */
public final class OddOnes implements FormKind {
    @Override
    public FormDescription description() {
        return new FormDescription("odd", "{odd: 3}", "the odd numbers from one on");
    }

    @Override
    public boolean suits(Domain domain) {
        return domain.name().equals("naturals");
    }

    @Override
    public Language read(Node argument, Domain domain) {
        long first = argument.integer(1, 1000) | 1;
        Object form = Map.of("progression", Map.of("first", first, "step", 2));
        return domain.language(Node.root(Map.of("union", List.of(form))));
    }
}
