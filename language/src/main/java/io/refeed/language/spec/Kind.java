package io.refeed.language.spec;

import java.util.List;

/**
 * Something that an experiment file names by its {@code kind}: a class, a generator, an adversary.
 *
 * <p>Kinds register through {@link java.util.ServiceLoader}; they are stateless and safe for use by several threads.
 */
public interface Kind {
    /** The name in the file: {@code witness-protection}. */
    String kind();

    /** One sentence for the catalogue. */
    String summary();

    /** Where it comes from: paper, theorem, algorithm. */
    String source();

    /** The parameters beside {@code kind}. */
    List<Parameter> parameters();

    /** Refuses keys that are no parameters of this kind. */
    default void checkKeys(Node node) {
        List<String> keys = new java.util.ArrayList<>(List.of("kind"));
        parameters().forEach(parameter -> keys.add(parameter.name()));
        node.onlyKeys(keys);
    }
}
