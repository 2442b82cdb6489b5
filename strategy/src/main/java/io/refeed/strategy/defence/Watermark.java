package io.refeed.strategy.defence;

import io.refeed.game.DefenceConfig;
import io.refeed.game.DefenceKind;
import io.refeed.game.Generator;
import io.refeed.game.GeneratorConfig;
import io.refeed.game.Setting;
import io.refeed.game.Turn;
import io.refeed.language.Domain;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import java.util.List;

/** Watermarks: drops what the adversary truly repeated, which the stream of such games tells by a label. */
public final class Watermark implements DefenceKind {
    @Override
    public String kind() {
        return "watermark";
    }

    @Override
    public String summary() {
        return "Drops words that are labelled as replays, by true provenance; the generator gets the latest word kept.";
    }

    @Override
    public String source() {
        return "detectable outputs: the label of the replay game, arXiv 2603.11784";
    }

    @Override
    public List<Parameter> parameters() {
        return Detection.parameters("a replayed word");
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
            return new Screen(generator, detection, Turn::isReplay);
        }

        @Override
        public boolean readsLabels() {
            return true;
        }
    }
}
