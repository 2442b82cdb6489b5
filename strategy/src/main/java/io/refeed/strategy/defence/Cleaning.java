package io.refeed.strategy.defence;

import io.refeed.game.DefenceConfig;
import io.refeed.game.DefenceKind;
import io.refeed.game.Generator;
import io.refeed.game.GeneratorConfig;
import io.refeed.game.Setting;
import io.refeed.language.Domain;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import java.util.List;

/** Data cleaning: drops what the generator itself produced. */
public final class Cleaning implements DefenceKind {
    @Override
    public String kind() {
        return "cleaning";
    }

    @Override
    public String summary() {
        return "Drops words that the generator emitted before; it gets the latest word kept instead.";
    }

    @Override
    public String source() {
        return "the sure set of Algorithm 2 in arXiv 2603.11784, as a filter of its own";
    }

    @Override
    public List<Parameter> parameters() {
        return Detection.parameters("a word emitted before (proper: in an earlier answer's language)");
    }

    @Override
    public DefenceConfig read(Node node, Domain domain) {
        return new Config(Detection.read(node));
    }

    private record Config(Detection detection) implements DefenceConfig {
        @Override
        public void check(Setting setting, GeneratorConfig generator, Node node) {
            // guards every generator
        }

        @Override
        public Generator shield(Generator generator, Setting setting) {
            return new Screen(generator, detection, OwnOutputs.of(setting));
        }
    }
}
