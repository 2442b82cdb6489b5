package io.refeed.language;

/**
 * The configuration of a class, read from an experiment file: a record that declares a {@link io.refeed.language.spec.Kind}.
 * Its class name stands in {@code META-INF/services/io.refeed.language.ClassConfig}.
 */
public interface ClassConfig {
    /**
     * The class.
     *
     * @throws io.refeed.language.spec.SpecException if there is none
     */
    HypothesisClass hypotheses();
}
