package io.refeed.language;

import io.refeed.language.spec.Node;
import java.util.List;
import java.util.Optional;

/** The domains of numbers, which are called by their names. */
public abstract class NumberDomainKind implements DomainKind {
    private final Domain domain;
    private final String summary;

    private NumberDomainKind(Domain domain, String summary) {
        this.domain = domain;
        this.summary = summary;
    }

    @Override
    public String example() {
        return domain.name();
    }

    @Override
    public String summary() {
        return summary;
    }

    @Override
    public List<FormDescription> forms() {
        return Form.descriptions((NumberDomain) domain);
    }

    @Override
    public Optional<Domain> read(Node node) {
        return domain.name().equals(node.value()) ? Optional.of(domain) : Optional.empty();
    }

    /** 1, 2, 3, ... */
    public static final class OfNaturals extends NumberDomainKind {
        /** For the service loader. */
        public OfNaturals() {
            super(Domains.NATURALS, "the numbers from 1 on");
        }
    }

    /** 0, 1, -1, 2, -2, ... */
    public static final class OfIntegers extends NumberDomainKind {
        /** For the service loader. */
        public OfIntegers() {
            super(Domains.INTEGERS, "the whole numbers");
        }
    }

    /** The integers and the markers. */
    public static final class OfMarked extends NumberDomainKind {
        /** For the service loader. */
        public OfMarked() {
            super(Domains.MARKED, "the whole numbers and the markers *1, *2, ...");
        }
    }
}
