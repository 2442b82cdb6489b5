package io.refeed.testbed.experiment;

import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/**
 * Reads YAML into documents. Keys are texts and stand once; anchors, aliases and merge keys work; the plain words of
 * YAML 1.1 that mean something else than they say ({@code on}, {@code no}, {@code 012}) are texts.
 */
final class YamlDocuments {
    private static final int LONGEST_FILE = 16_000_000;
    private static final int DEEPEST = 100;

    /** What is nested deeper than this is not even gone through to tell its path. */
    private static final int DEEPEST_READ = 1000;

    private static final int MOST_ALIASES = 10_000;
    private static final int MOST_VALUES = 1_000_000;
    private static final int MOST_REPEATED = 100_000;
    private static final int GREATEST_EXPONENT = 1000;

    private final Document document;
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private int values;
    private int repeated;

    private YamlDocuments(Document document) {
        this.document = document;
    }

    /**
     * Reads a text.
     *
     * @param name what it is called in errors
     * @throws ExperimentException if it is not YAML
     */
    static Document read(String name, String text) {
        Document document = new Document(name);
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST_FILE);
        options.setNestingDepthLimit(DEEPEST_READ);
        options.setMaxAliasesForCollections(MOST_ALIASES);
        DumperOptions dumping = new DumperOptions();
        Yaml yaml =
                new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, new PlainResolver());
        try {
            Node root = yaml.compose(new StringReader(text));
            document.root(root == null ? null : new YamlDocuments(document).value("", root));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new ExperimentException(name + ":" + line + ": not YAML: " + sentence(e.getProblem()));
        } catch (YAMLException e) {
            throw new ExperimentException(name + ":1: not YAML: " + sentence(e.getMessage()));
        }
        return document;
    }

    /** Whether a file would be refused for its size alone. */
    static boolean isTooLarge(String text, long values) {
        return text.length() > LONGEST_FILE || values > MOST_VALUES;
    }

    private static String sentence(String problem) {
        return String.valueOf(problem).replaceAll("\\s+", " ").strip();
    }

    private Object value(String path, Node node) {
        enter(path, node);
        try {
            if (node instanceof MappingNode mapping) {
                Map<String, Object> map = new LinkedHashMap<>();
                entries(path, map, mapping);
                return map;
            }
            if (node instanceof SequenceNode sequence) {
                List<Object> list = new ArrayList<>();
                for (Node element : sequence.getValue()) {
                    String child = path + "[" + list.size() + "]";
                    document.mark(child, line(element));
                    list.add(value(child, element));
                }
                return list;
            }
            return scalar(path, (ScalarNode) node);
        } finally {
            open.remove(node);
        }
    }

    /** Counts every step, so that a short file whose aliases multiply is refused long before it fills the memory. */
    private void enter(String path, Node node) {
        if (++values > MOST_VALUES) {
            throw document.error(path, "expected a file of at most " + MOST_VALUES + " values, aliases followed");
        }
        if (!seen.add(node) && ++repeated > MOST_REPEATED) {
            throw document.error(path, "expected at most " + MOST_REPEATED + " values that aliases repeat");
        }
        if (!open.add(node)) {
            throw document.error(path, "an alias stands inside what it names");
        }
        if (open.size() > DEEPEST) {
            throw document.error(path, "expected at most " + DEEPEST + " levels of lists and maps");
        }
    }

    /**
     * Adds the entries of a map. What it says itself goes before what it merges in its turn; among merged maps the first
     * that has a key wins, as the key {@code <<} asks.
     */
    private void entries(String path, Map<String, Object> map, MappingNode mapping) {
        Set<String> own = new HashSet<>();
        List<Node> merged = new ArrayList<>();
        for (NodeTuple entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                document.mark(path, line(entry.getKeyNode()));
                throw document.error(path, "expected keys that are texts, found a list or a map");
            }
            if (key.getTag().equals(Tag.MERGE)) {
                merged.add(entry.getValueNode());
            } else {
                boolean twice = !own.add(key.getValue());
                if (twice || !map.containsKey(key.getValue())) {
                    String child = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
                    document.mark(child, line(key));
                    if (twice) {
                        throw document.error(child, "the key stands here twice");
                    }
                    map.put(key.getValue(), value(child, entry.getValueNode()));
                }
            }
        }
        merged.forEach(node -> merge(path, map, node));
    }

    private void merge(String path, Map<String, Object> map, Node node) {
        enter(path, node);
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(part -> merge(path, map, part));
        } else if (node instanceof MappingNode mapping) {
            entries(path, map, mapping);
        } else {
            document.mark(path, line(node));
            throw document.error(path, "expected another map, or a list of maps, to merge under '<<'");
        }
        open.remove(node);
    }

    private Object scalar(String path, ScalarNode node) {
        String text = node.getValue();
        Tag tag = node.getTag();
        try {
            if (tag.equals(Tag.STR)) {
                return text;
            } else if (tag.equals(Tag.NULL)) {
                return null;
            } else if (tag.equals(Tag.BOOL)) {
                return text.equalsIgnoreCase("true");
            } else if (tag.equals(Tag.INT)) {
                BigInteger number = new BigInteger(text.startsWith("+") ? text.substring(1) : text);
                return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
            } else if (tag.equals(Tag.FLOAT)) {
                return bounded(document, path, new BigDecimal(text));
            }
        } catch (NumberFormatException e) {
            throw document.error(path, "expected a number, found the text \"" + text + "\"");
        }
        throw document.error(path, "expected no tag, found " + tag.getValue());
    }

    /** Refuses decimals that would be longer than anything that can be meant, were they written in full. */
    static BigDecimal bounded(Document document, String path, BigDecimal number) {
        if (Math.abs((long) number.scale()) > GREATEST_EXPONENT) {
            throw unbounded(document, path);
        }
        return number;
    }

    static ExperimentException unbounded(Document document, String path) {
        return document.error(path, "expected a number with an exponent of at most " + GREATEST_EXPONENT);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
