package io.refeed.testbed.experiment;

import io.refeed.language.spec.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts that are written like experiments, and those that come with the program. */
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

    /** A text that comes with the program. */
    public static String bundled(String resource) {
        try (InputStream in = Texts.class.getResourceAsStream("/" + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
