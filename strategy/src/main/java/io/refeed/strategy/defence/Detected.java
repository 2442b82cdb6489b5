package io.refeed.strategy.defence;

import io.refeed.game.Answer;
import io.refeed.game.BudgetException;
import io.refeed.game.DefenceConfig;
import io.refeed.game.Detector;
import io.refeed.game.DetectorConfig;
import io.refeed.game.DetectorPanel;
import io.refeed.game.Detectors;
import io.refeed.game.Screen;
import io.refeed.game.Setting;
import io.refeed.game.Turn;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import java.util.Optional;

/**
 * A detector as a defence: drops what it reports. The detector is asked about every word of the stream, whatever other defences
 * drop, since its scores are functions of the stream.
 *
 * @param name the detector, by its name among those of the game
 * @param threshold from which score on a word is dropped
 */
@Kind(
        name = "detector",
        summary =
                "Drops words to which a detector of the game gives a high score; the generator gets the latest word kept.",
        source = "detectable outputs, where only a guess tells which they are")
public record Detected(
        @Parameter(
                pattern = "[A-Za-z0-9._-]{1,64}",
                type = "the name of a detector of the game",
                meaning = "the detector, one of those of the game")
        String name,

        @Parameter(standard = "0.5", least = 0, most = 1, meaning = "from which score on a word is dropped")
        double threshold)
        implements DefenceConfig {
    @Override
    public void checkDetectors(Detectors detectors, Node node) {
        DetectorConfig named = detectors.find(name).orElse(null);
        if (named == null) {
            throw node.get("name")
                    .error("the game has no detector '" + name + "'; expected "
                            + (detectors.isEmpty()
                                    ? "one that its key 'detectors' lists"
                                    : "one of " + String.join(", ", detectors.names())));
        }
    }

    @Override
    public Optional<String> awaits(Detectors detectors) {
        return detectors.find(name).filter(DetectorConfig::isExternal).map(DetectorConfig::name);
    }

    @Override
    public Optional<Screen> screen(Setting setting, Detectors detectors) {
        DetectorConfig named = detectors.find(name).orElseThrow();
        Detector detector = named.open(setting).orElseGet(() -> this::given);
        return Optional.of(new Screen() {
            private double score;

            @Override
            public void sees(Turn turn) {
                score = named.isExternal() ? detector.score(turn) : DetectorPanel.rounded(detector.score(turn));
            }

            @Override
            public boolean drops(Turn turn) {
                return score >= threshold;
            }

            @Override
            public boolean tells() {
                return true;
            }

            @Override
            public void answered(Answer answer) {
                detector.answered(answer);
            }
        });
    }

    /** What a detector outside this program has said. */
    private double given(Turn turn) {
        Double score = turn.scores().get(name);
        if (score == null) {
            throw new BudgetException("detector " + name + " gave no score for round " + turn.round());
        }
        return score;
    }
}
