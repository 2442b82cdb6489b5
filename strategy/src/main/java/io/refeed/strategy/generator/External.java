package io.refeed.strategy.generator;

import io.refeed.game.Generator;
import io.refeed.game.GeneratorConfig;
import io.refeed.game.Setting;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Parameter;

/**
 * A player outside this program, which reads the stream and writes its answers itself.
 *
 * @param player the name that the player goes by
 */
@Kind(
        name = "external",
        summary = "Leaves the answers to a player outside this program, known by its name.",
        source = "for players in any language")
public record External(
        @Parameter(
                pattern = "[A-Za-z0-9._-]+",
                type = "a name of letters, digits, '.', '_', '-'",
                meaning = "the name that the player goes by")
        String player)
        implements GeneratorConfig {
    @Override
    public Generator create(Setting setting) {
        throw new IllegalStateException("the player " + player + " answers from outside this program");
    }
}
