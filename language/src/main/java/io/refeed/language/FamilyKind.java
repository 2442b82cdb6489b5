package io.refeed.language;

import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import java.util.List;

/** A kind that names one infinite class over the naturals, without parameters. */
abstract class FamilyKind implements ClassKind {
    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public HypothesisClass read(Node node) {
        return new Family(Domains.NATURALS, this::language, this::form);
    }

    abstract PeriodicSet language(int index);

    abstract Object form(int index);
}
