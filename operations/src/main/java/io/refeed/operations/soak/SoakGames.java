package io.refeed.operations.soak;

import io.refeed.game.Catalog;
import io.refeed.game.play.Simulation;
import io.refeed.protocol.json.VerdictJson;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.experiment.ExperimentReader;
import io.refeed.testbed.experiment.PlannedGame;
import io.refeed.testbed.experiment.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The games of a soak, one of each kind in turn, and what their verdicts must be: those of the same games in memory. */
final class SoakGames {
    private static final String FILE = "experiments/soak.yaml";

    private final List<PlannedGame> games;
    private final List<Map<String, Object>> verdicts = new ArrayList<>();

    private SoakGames(List<PlannedGame> games) {
        this.games = games;
        for (PlannedGame planned : games) {
            Simulation.Result played = Simulation.play(planned.game(), false, round -> {});
            verdicts.add(figures(
                    VerdictJson.of(played.verdict(), planned.game().id()).tree()));
        }
    }

    /** Those that come with the program. */
    static SoakGames bundled() {
        return new SoakGames(new ExperimentReader(Catalog.load())
                .read(FILE, Texts.bundled(FILE), List.of())
                .games());
    }

    /** An experiment of the next games, after so many. */
    Experiment next(long announced, int count) {
        List<PlannedGame> next = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            next.add(games.get(kind(announced + i)));
        }
        return new Experiment("soak", next);
    }

    /** Which of the games the one is that is announced after so many. */
    int kind(long announced) {
        return (int) (announced % games.size());
    }

    /** The id of a game. */
    String id(int kind) {
        return games.get(kind).game().id();
    }

    /** What the verdict of a game must be, by its figures. */
    Map<String, Object> verdict(int kind) {
        return verdicts.get(kind);
    }

    /** The keys in which an auditor's verdict is not what it must be; none if it is right. */
    List<String> differences(int kind, Map<String, Object> verdict) {
        Map<String, Object> found = figures(verdict);
        List<String> keys = new ArrayList<>();
        verdicts.get(kind).forEach((key, value) -> {
            if (!String.valueOf(value).equals(String.valueOf(found.get(key)))) {
                keys.add(key + " " + found.get(key) + " for " + value);
            }
        });
        return keys;
    }

    /** Names are the topic's own; what was violated on the way, such as a repeated answer after a kill, is no figure. */
    private static Map<String, Object> figures(Map<String, Object> verdict) {
        Map<String, Object> figures = new LinkedHashMap<>(verdict);
        figures.keySet().removeIf(key -> key.equals("game") || key.equals("id") || key.startsWith("violation"));
        return figures;
    }
}
