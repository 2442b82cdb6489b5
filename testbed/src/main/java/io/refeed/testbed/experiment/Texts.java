package io.refeed.testbed.experiment;

import io.refeed.language.spec.Node;

/** Reads texts that are written like experiments. */
public final class Texts {
    private Texts() {}

    /**
     * Reads a text in YAML.
     *
     * @param name what it is called in errors
     * @throws ExperimentException if it is not YAML
     */
    public static Node yaml(String name, String text) {
        return Node.root(YamlDocuments.read(name, text).root());
    }
}
