package io.refeed.strategy.adversary;

import io.refeed.game.AdversaryConfig;
import io.refeed.game.AdversaryKind;
import io.refeed.language.Domain;
import io.refeed.language.Words;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import java.util.List;
import java.util.regex.Pattern;

/** Foreign words in the stream: illegal in the replay game, and what a single one of them does shows why. */
public final class Noise implements AdversaryKind {
    private static final Pattern ROUND = Pattern.compile("[1-9][0-9]{0,8}");

    @Override
    public String kind() {
        return "noise";
    }

    @Override
    public String summary() {
        return "Inserts words that are neither in the target nor outputs, in given rounds or at a rate; the replay game forbids them.";
    }

    @Override
    public String source() {
        return "noisy examples, 2501.04179; contamination, 2511.07417";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("at", "map of rounds to words", "", "the words to insert; either this or rate"),
                new Parameter("rate", "number 0..1", "", "the probability of noise in a round; either this or at"));
    }

    @Override
    public AdversaryConfig read(Node node, Domain domain) {
        if (node.has("at") == node.has("rate")) {
            throw node.error("expected exactly one of the keys 'at' and 'rate'");
        }
        return node.has("rate") ? new NoiseAtRate(Rates.read(node.get("rate"))) : inRounds(node.get("at"), domain);
    }

    private static NoiseInRounds inRounds(Node at, Domain domain) {
        Int2LongOpenHashMap words = new Int2LongOpenHashMap();
        at.entries().forEach((round, word) -> {
            Node place = new Node(at.path() + "." + round, word);
            if (!ROUND.matcher(round).matches()) {
                throw place.error("expected a round, 1, 2, ..., for a key, found '" + round + "'");
            }
            words.put(Integer.parseInt(round), Words.read(place, domain));
        });
        return new NoiseInRounds(words);
    }
}
