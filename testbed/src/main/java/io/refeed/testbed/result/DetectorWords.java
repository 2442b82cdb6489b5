package io.refeed.testbed.result;

import io.refeed.testbed.terminal.TerminalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says what a verdict holds of each detector, a sentence each. */
final class DetectorWords {
    private DetectorWords() {}

    /** The sentences, in the order of the detectors; none if the game has none. */
    static List<String> of(Figures verdict) {
        List<String> sentences = new ArrayList<>();
        Figures detectors = verdict.map("detectors");
        detectors.tree().keySet().forEach(name -> sentences.add(sentence((String) name, detectors.map((String) name))));
        return sentences;
    }

    private static String sentence(String name, Figures detector) {
        String who = "Detector " + TerminalText.visible(name) + " ";
        if (detector.number("scored") == 0) {
            return who + "gave no score.";
        }
        String found = detector.text("recall").isEmpty()
                ? "had nothing to find"
                : "found " + detector.percent("recall") + " of what was fed back (AUC " + detector.text("auc") + ")";
        String alarms = detector.text("falseAlarm").isEmpty()
                ? ""
                : ", with false alarms at " + detector.percent("falseAlarm") + " of the rest";
        long missing = detector.number("missing");
        return who
                + found
                + alarms
                + (missing == 0
                        ? "."
                        : String.format(
                                Locale.ROOT, "; %,d of its scores %s missing.", missing, missing == 1 ? "is" : "are"));
    }
}
