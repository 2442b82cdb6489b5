package io.refeed.testbed.command;

import io.refeed.game.Game;
import io.refeed.language.HypothesisClass;
import io.refeed.language.LanguageTooLargeException;
import io.refeed.strategy.generator.ClosureDimension;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.experiment.PlannedGame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The closure dimension of every finite class of an experiment, as comments that may follow the games. */
final class ClosureDimensions {
    /** How many games are named that share a class. */
    private static final int NAMED = 5;

    private ClosureDimensions() {}

    static List<String> comments(Experiment experiment) {
        Map<Object, List<Game>> byClass = new LinkedHashMap<>();
        for (PlannedGame planned : experiment.games()) {
            Game game = planned.game();
            if (game.setting().hypotheses().size() != HypothesisClass.UNBOUNDED) {
                byClass.computeIfAbsent(game.description().hypotheses(), key -> new ArrayList<>())
                        .add(game);
            }
        }
        return byClass.values().stream().map(ClosureDimensions::comment).toList();
    }

    private static String comment(List<Game> games) {
        List<String> named = games.stream().limit(NAMED).map(Game::id).toList();
        String more = games.size() > NAMED ? " and " + (games.size() - NAMED) + " more" : "";
        return "# closure dimension " + dimension(games.get(0).setting().hypotheses()) + ": the class of "
                + String.join(", ", named) + more;
    }

    private static String dimension(HypothesisClass hypotheses) {
        try {
            return Long.toString(ClosureDimension.of(hypotheses));
        } catch (LanguageTooLargeException e) {
            return "unknown (" + e.getMessage() + ")";
        }
    }
}
