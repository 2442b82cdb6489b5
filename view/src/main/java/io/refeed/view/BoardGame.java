package io.refeed.view;

import io.refeed.game.Status;
import io.refeed.protocol.json.Trees;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Contamination;
import io.refeed.protocol.message.Truth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the board knows of one game. Not safe for use by several threads. */
final class BoardGame {
    /** What of a verdict changes while a game goes on, under the same names. */
    private static final List<String> FIGURES = List.of(
            "status",
            "reason",
            "rounds",
            "contamination",
            "offTarget",
            "mistakes",
            "lastMistake",
            "coverage",
            "certificate",
            "detectors");

    private final String name;
    private final Trend trend = new Trend();
    private Card card;
    private Truth truth;
    private Map<String, Object> verdict = Map.of();
    private long announced;
    private long described;
    private long moved;
    private long version;

    BoardGame(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    Card card() {
        return card;
    }

    Truth truth() {
        return truth;
    }

    /** When it changed last. */
    long version() {
        return version;
    }

    boolean running() {
        return verdict.isEmpty() || Status.RUNNING.label().equals(verdict.get("status"));
    }

    long announced() {
        return announced;
    }

    void card(Card told, long written, long now) {
        if (card == null) {
            card = told;
            announced = written;
            described = now;
            version = now;
        }
    }

    void truth(Truth told, long now) {
        truth = told;
        described = now;
        version = now;
    }

    void verdict(Map<String, Object> told, long now) {
        Map<String, Object> kept = new LinkedHashMap<>();
        for (String figure : FIGURES) {
            if (told.get(figure) != null) {
                kept.put(figure, told.get(figure));
            }
        }
        verdict = kept;
        version = now;
    }

    void block(Contamination told, long now) {
        trend.add(told);
        moved = now;
        version = now;
    }

    /**
     * What there is to tell of it.
     *
     * @param since what was told up to this version is left out where it is long
     */
    Map<String, Object> tell(long since) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("game", name);
        if (described > since) {
            describe(told);
        }
        told.putAll(verdict);
        if (moved > since) {
            told.put("replayedTrend", trend.replayed());
            told.put("mistakesTrend", trend.mistakes());
        }
        return told;
    }

    private void describe(Map<String, Object> told) {
        if (card != null) {
            told.put("of", card.rounds());
            told.put("generator", label(card.generator()));
            told.put("player", card.player());
            told.put("mode", card.mode().label());
            told.put("domain", Words.cut(text(card.domain())));
            told.put("defences", card.defences().stream().map(BoardGame::label).toList());
        }
        if (truth != null) {
            told.put("id", truth.id());
            told.put("experiment", truth.experiment());
            told.put("adversary", label(truth.adversary()));
            told.put(
                    "targets",
                    Words.cut(truth.targets().stream()
                            .map(target -> target.name())
                            .collect(Collectors.joining(", "))));
        }
    }

    /** A kind with its parameters: {@code echo (rate 0.5)}. */
    private static String label(Object tree) {
        if (!(tree instanceof Map<?, ?> map)) {
            return Words.cut(text(tree));
        }
        String parameters = map.entrySet().stream()
                .filter(entry -> !"kind".equals(entry.getKey()))
                .map(entry -> entry.getKey() + " " + text(entry.getValue()))
                .collect(Collectors.joining(", "));
        String kind = text(map.get("kind"));
        return Words.cut(parameters.isEmpty() ? kind : kind + " (" + parameters + ")");
    }

    private static String text(Object tree) {
        return tree instanceof String string ? string : Trees.write(tree);
    }
}
