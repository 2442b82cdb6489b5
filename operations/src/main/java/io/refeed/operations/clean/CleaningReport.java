package io.refeed.operations.clean;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A cleaning in sentences. */
public final class CleaningReport {
    private final Cleaning cleaning;
    private final boolean done;

    /** @param done whether it was carried out, and not only planned */
    public CleaningReport(Cleaning cleaning, boolean done) {
        this.cleaning = cleaning;
        this.done = done;
    }

    /** One sentence a line: what goes, run by run, then what stays, and why. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (cleaning.isEmpty()) {
            lines.add("nothing to remove");
        }
        removed(lines);
        staying(lines);
        blocked(lines);
        return lines;
    }

    private void removed(List<String> lines) {
        Map<String, Integer> games = new TreeMap<>();
        cleaning.removed().forEach(game -> games.merge(CleaningRules.run(game), 1, Integer::sum));
        Map<String, Long> records = new TreeMap<>();
        long unannounced = 0;
        for (TruncationPoint cut : cleaning.cuts()) {
            for (Map.Entry<String, Long> entry : cut.records().entrySet()) {
                if (cleaning.removed().contains(entry.getKey())) {
                    records.merge(CleaningRules.run(entry.getKey()), entry.getValue(), Long::sum);
                } else {
                    unannounced += entry.getValue();
                }
            }
        }
        String verb = done ? "removed" : "would remove";
        games.forEach((run, count) -> lines.add(verb + " " + title(run) + ": " + count(count, "game") + ", "
                + count(records.getOrDefault(run, 0L), "record")));
        if (unannounced > 0) {
            lines.add(verb + " " + count(unannounced, "record") + " of games that are not announced, or no longer");
        }
        long leftovers = cleaning.entries().keySet().stream()
                .filter(game -> !cleaning.removed().contains(game))
                .count();
        if (leftovers > 0) {
            lines.add(verb + " what is left of " + count(leftovers, "game") + " without a card");
        }
    }

    private void staying(List<String> lines) {
        Map<String, Map<KeepReason, Integer>> runs = new TreeMap<>();
        cleaning.staying().forEach((game, why) -> runs.computeIfAbsent(
                        CleaningRules.run(game), run -> new EnumMap<>(KeepReason.class))
                .merge(why, 1, Integer::sum));
        runs.forEach((run, reasons) -> reasons.forEach((why, count) -> lines.add(
                title(run) + ": " + count(count, "game") + (count == 1 ? " stays" : " stay") + ", " + why.words(run))));
    }

    private void blocked(List<String> lines) {
        Map<Integer, Set<String>> blockers = new TreeMap<>();
        Map<Integer, Long> kept = new TreeMap<>();
        for (TruncationPoint cut : cleaning.cuts()) {
            if (cut.blocker() != null) {
                int partition = cut.part().partition();
                kept.merge(partition, cut.end() - cut.offset(), Long::sum);
                blockers.computeIfAbsent(partition, number -> new TreeSet<>())
                        .add(
                                cut.blocker().equals(TruncationSearch.NO_GAME)
                                        ? "a record that names no game"
                                        : cut.blocker());
            }
        }
        kept.forEach((partition, count) -> lines.add("partition " + partition + ": about " + count(count, "record")
                + (count == 1 ? " stays" : " stay") + ", from the first on of "
                + String.join(", ", blockers.get(partition))));
    }

    private String title(String run) {
        Set<String> experiments = new TreeSet<>();
        cleaning.experiments().forEach((game, experiment) -> {
            if (CleaningRules.run(game).equals(run)) {
                experiments.add(experiment);
            }
        });
        return "run " + run + (experiments.isEmpty() ? "" : " (" + String.join(", ", experiments) + ")");
    }

    private static String count(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
