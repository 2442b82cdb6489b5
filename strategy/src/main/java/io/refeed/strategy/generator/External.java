package io.refeed.strategy.generator;

import io.refeed.game.Generator;
import io.refeed.game.GeneratorConfig;
import io.refeed.game.GeneratorKind;
import io.refeed.game.Setting;
import io.refeed.language.Domain;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import java.util.List;
import java.util.regex.Pattern;

/** A player outside this program, which reads the stream and writes its answers itself. */
public final class External implements GeneratorKind {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");

    @Override
    public String kind() {
        return "external";
    }

    @Override
    public String summary() {
        return "Leaves the answers to a player outside this program, known by its name.";
    }

    @Override
    public String source() {
        return "for players in any language";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("player", "name", "", "the name that the player goes by"));
    }

    @Override
    public GeneratorConfig read(Node node, Domain domain) {
        Node player = node.get("player");
        if (!NAME.matcher(player.text()).matches()) {
            throw player.expected("a name of letters, digits, '.', '_', '-'");
        }
        return new Config(player.text());
    }

    /**
     * Who plays.
     *
     * @param player the player's name
     */
    public record Config(String player) implements GeneratorConfig {
        @Override
        public void check(Setting setting, Node node) {
            // what an outside player can play is for the player to know
        }

        @Override
        public Generator create(Setting setting) {
            throw new IllegalStateException("the player " + player + " answers from outside this program");
        }
    }
}
