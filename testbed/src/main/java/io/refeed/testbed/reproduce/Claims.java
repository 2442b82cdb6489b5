package io.refeed.testbed.reproduce;

import io.refeed.game.Catalog;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.experiment.ExperimentReader;
import io.refeed.testbed.experiment.Texts;
import java.util.List;

/**
 * The claims and the games that they rest on, as they are bundled.
 *
 * @param claims in the order in which they are told
 * @param experiment all their games
 */
public record Claims(List<Claim> claims, Experiment experiment) {
    private static final String CLAIMS = "reproduce/claims.yaml";
    private static final String GAMES = "experiments/reproduce.yaml";

    /** Keeps the list. */
    public Claims {
        claims = List.copyOf(claims);
    }

    /** Reads what is bundled. */
    public static Claims bundled() {
        List<Claim> claims = Texts.yaml(CLAIMS, Texts.bundled(CLAIMS)).get("claims").list().stream()
                .map(Claim::read)
                .toList();
        return new Claims(claims, new ExperimentReader(Catalog.load()).read(GAMES, Texts.bundled(GAMES), List.of()));
    }
}
