package io.refeed.language;

import io.refeed.language.spec.Node;

/**
 * A way to write down a language, for keys that a domain does not know itself; registers through
 * {@link java.util.ServiceLoader}. Inside a union, an intersection or a difference it stands like any other form.
 *
 * <p>Kinds are stateless and safe for use by several threads.
 */
public interface FormKind {
    /** Its key in a description, an example and its meaning. */
    FormDescription description();

    /** Whether it can describe languages of a domain. */
    default boolean suits(Domain domain) {
        return true;
    }

    /**
     * Reads a language. To combine with the domain's other languages it must be made by the domain, from
     * {@link Domain#language}, {@link Domain#finite} and {@link Domain#all}.
     *
     * @param argument the value of the key
     * @throws io.refeed.language.spec.SpecException if it is faulty
     */
    Language read(Node argument, Domain domain);
}
