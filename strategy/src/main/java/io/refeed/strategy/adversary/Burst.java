package io.refeed.strategy.adversary;

import io.refeed.game.AdversaryKind;
import io.refeed.language.Domain;
import io.refeed.language.Language;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import java.util.List;

/** Plays the first outputs back in one go. */
public final class Burst implements AdversaryKind {
    @Override
    public String kind() {
        return "burst";
    }

    @Override
    public String summary() {
        return "In length rounds from round start on repeats the outputs of the rounds 1, 2, ..., length in order; all other rounds enumerate the target.";
    }

    @Override
    public String source() {
        return "Definition 3.4 of arXiv 2603.11784 (enumeration with replay); Algorithm 1 (burn-in) withstands it";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("start", "whole number, at least 2", "", "the first round that repeats an output"),
                new Parameter("length", "whole number, at least 1", "", "the number of rounds that do"));
    }

    @Override
    public Config read(Node node, Domain domain) {
        int start = (int) node.get("start").integer(2, Integer.MAX_VALUE);
        int length = (int) node.get("length").integer(1, Integer.MAX_VALUE);
        return new Config(start, length);
    }

    /**
     * Where the burst lies.
     *
     * @param start its first round, at least 2
     * @param length its number of rounds, at least 1
     */
    public record Config(int start, int length) implements ReplayConfig {
        /** Checks the ranges. */
        public Config {
            if (start < 2 || length < 1) {
                throw new IllegalArgumentException("start " + start + " is below 2, or length " + length + " below 1");
            }
        }

        @Override
        public ReplayRule rule(Language target, long seed) {
            return (round, outputs) -> round >= start && round - start < length ? round - start + 1 : 0;
        }
    }
}
