package io.refeed.testbed.reproduce;

import io.refeed.testbed.experiment.Expectation;
import io.refeed.testbed.experiment.PlannedGame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came out of a claim's games. */
public final class Reproduced {
    private final Claim claim;
    private final List<Map<String, Object>> played = new ArrayList<>();
    private final List<Map<String, Object>> controls = new ArrayList<>();
    private final List<String> disagreements = new ArrayList<>();

    private Reproduced(Claim claim) {
        this.claim = claim;
    }

    /**
     * Holds verdicts beside the claims.
     *
     * @param verdicts of all games, in their order
     */
    public static List<Reproduced> of(Claims claims, List<Map<String, Object>> verdicts) {
        List<Reproduced> all = new ArrayList<>();
        for (Claim claim : claims.claims()) {
            Reproduced reproduced = new Reproduced(claim);
            for (int i = 0; i < verdicts.size(); i++) {
                reproduced.take(claims.experiment().games().get(i), verdicts.get(i));
            }
            reproduced.checkBothSides();
            all.add(reproduced);
        }
        return all;
    }

    private void take(PlannedGame game, Map<String, Object> verdict) {
        String id = game.game().id();
        List<Expectation.Mismatch> broken = claim.promise().mismatches(verdict);
        if (claim.isPlayedBy(id)) {
            played.add(verdict);
            broken.forEach(mismatch -> disagreements.add(id + ": " + mismatch));
        } else if (claim.isControlledBy(id)) {
            controls.add(verdict);
            if (broken.isEmpty()) {
                disagreements.add(id + ": keeps the promise without " + claim.without());
            }
        } else {
            return;
        }
        if (game.expectation() != null) {
            game.expectation().mismatches(verdict).forEach(mismatch -> disagreements.add(id + ": " + mismatch));
        }
        boolean ruleBroken = ((Number) verdict.get("violationCount")).intValue() > 0;
        if (ruleBroken || !"finished".equals(verdict.get("status"))) {
            disagreements.add(id + ": " + verdict.get("status") + ", violations: " + verdict.get("violations"));
        }
    }

    private void checkBothSides() {
        if (played.isEmpty() || controls.isEmpty()) {
            disagreements.add("a claim needs games and controls");
        }
    }

    /** The claim. */
    public Claim claim() {
        return claim;
    }

    /** Whether everything came out as predicted, controls included. */
    public boolean agrees() {
        return disagreements.isEmpty();
    }

    /** What did not, a sentence each. */
    public List<String> disagreements() {
        return List.copyOf(disagreements);
    }

    /** What came out of the games. */
    public String observed() {
        return Summary.of(played);
    }

    /** What came out of the controls. */
    public String controlled() {
        return Summary.of(controls);
    }

    /** All of it, for programs. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("type", "claim");
        tree.put("id", claim.id());
        tree.put("title", claim.title());
        tree.put("claim", claim.claim());
        tree.put("predicted", claim.predicted());
        tree.put("promise", claim.promise().tree());
        tree.put("observed", observed());
        tree.put("games", figures(played));
        Map<String, Object> control = new LinkedHashMap<>();
        control.put("without", claim.without());
        control.put("observed", controlled());
        control.put("games", figures(controls));
        tree.put("control", control);
        tree.put("shows", claim.shows());
        tree.put("agrees", agrees());
        tree.put("disagreements", disagreements());
        return tree;
    }

    private static List<Object> figures(List<Map<String, Object>> verdicts) {
        List<Object> figures = new ArrayList<>();
        for (Map<String, Object> verdict : verdicts) {
            Map<String, Object> figure = new LinkedHashMap<>();
            for (String key : List.of("game", "rounds", "mistakes", "lastMistake", "distinctAtLastMistake", "doomed")) {
                figure.put(key, verdict.get(key));
            }
            figures.add(figure);
        }
        return figures;
    }
}
