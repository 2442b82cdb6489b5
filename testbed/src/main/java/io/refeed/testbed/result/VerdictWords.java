package io.refeed.testbed.result;

import io.refeed.testbed.terminal.TerminalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says in plain English what a verdict means: how the generator fared, and what to make of it. */
public final class VerdictWords {
    /** Details quote words, which may have thousands of letters. */
    private static final int LONGEST_DETAIL = 160;

    private VerdictWords() {}

    /** Up to four sentences on a verdict, and one on each detector. */
    public static String of(Map<String, Object> verdict) {
        Figures figures = new Figures(verdict);
        List<String> sentences = new ArrayList<>();
        sentences.add(fate(figures));
        if (!figures.text("reason").isEmpty()) {
            sentences.add("It did not finish: " + quoted(figures.text("reason")) + ".");
        }
        String more = remark(figures);
        if (!more.isEmpty()) {
            sentences.add(more);
        }
        String stranger = figures.map("certificate").text("reason");
        if (!stranger.isEmpty()) {
            sentences.add("Theorem 6.1 promises nothing here: " + quoted(stranger) + ".");
        }
        sentences.addAll(DetectorWords.of(figures));
        return String.join(" ", sentences);
    }

    private static String fate(Figures figures) {
        long rounds = figures.number("rounds");
        long mistakes = figures.number("mistakes");
        long last = figures.number("lastMistake");
        String unfinished = brokenOff(figures);
        if (rounds == 0) {
            return "No word was answered" + unfinished + ".";
        }
        if (mistakes == 0) {
            return "Every one of the " + count(rounds, "answer") + " was right" + unfinished + ".";
        }
        if (mistakes == rounds) {
            return "Every one of the " + count(rounds, "answer") + " was a mistake" + unfinished + ": " + kinds(figures)
                    + ".";
        }
        long tail = rounds - last;
        String share = number(mistakes) + " of " + count(rounds, "answer")
                + (mistakes == 1 ? " was a mistake" : " were mistakes") + unfinished + " (" + kinds(figures) + ")";
        if (tail == 0 || tail * 10 < rounds) {
            return share + ", the last in round " + number(last) + " of " + number(rounds)
                    + ": it had not recovered when the game ended.";
        }
        return share + (mistakes == 1 ? ", in round " : ", the last in round ") + number(last) + "; "
                + (tail == 1 ? "the one after it was right." : "the " + number(tail) + " after it were right.");
    }

    private static String brokenOff(Figures figures) {
        if (!"unfinished".equals(figures.text("status"))) {
            return "";
        }
        return Interruption.reason(figures.tree()).isPresent()
                ? " before the game was interrupted"
                : " before the game broke off";
    }

    private static String kinds(Figures figures) {
        long mistakes = figures.number("mistakes");
        long invalid = figures.number("invalid");
        long repeated = figures.number("repeated");
        if (invalid == mistakes && repeated == 0) {
            return mistakes == 1 ? "outside the target" : "all outside the target";
        }
        if (repeated == mistakes && invalid == 0) {
            return mistakes == 1 ? "a word already shown" : "all words already shown";
        }
        return number(invalid) + " outside the target, " + number(repeated) + " already shown";
    }

    private static String remark(Figures figures) {
        if (figures.number("violationCount") > 0) {
            return broken(figures);
        }
        if (figures.tree().get("legal") instanceof Boolean legal && !legal) {
            return "The stream showed words that are neither in the target nor earlier outputs, so no theorem promises "
                    + "anything here.";
        }
        String theorem = theorem(figures);
        if (!theorem.isEmpty()) {
            return theorem;
        }
        Figures certificate = figures.map("certificate");
        switch (certificate.text("status")) {
            case "reached":
                return "Theorem 6.1 promises no mistake from round " + certificate.text("round")
                        + " on, and kept its word.";
            case "not-yet":
                return "The round from which Theorem 6.1 promises no mistake has not come yet, so this proves nothing "
                        + "against it.";
            case "violated":
                return "Theorem 6.1 promises no mistake from round " + certificate.text("round") + " on, yet round "
                        + certificate.text("mistake") + " is one: something is wrong with the program.";
            default:
                return replays(figures);
        }
    }

    private static String broken(Figures figures) {
        long count = figures.number("violationCount");
        String first = "";
        if (!figures.list("violations").isEmpty() && figures.list("violations").get(0) instanceof Map<?, ?> map) {
            Figures violation = new Figures(map);
            first = (count == 1 ? ": round " : "; the first: round ") + violation.text("round") + ", "
                    + violation.text("code") + " ("
                    + quoted(violation.text("detail")) + ")";
        }
        return "The rules were broken " + (count == 1 ? "once" : number(count) + " times") + first + ".";
    }

    private static String theorem(Figures figures) {
        Figures targets = figures.map("targets");
        long doomed = figures.number("doomed");
        long rounds = figures.number("rounds");
        if (!figures.text("case").isEmpty()) {
            return "Theorem 6.6 ended in case (" + figures.text("case") + "), against the target "
                    + figures.text("settledTarget") + ".";
        }
        Figures counters = figures.map("counters");
        if (!counters.isEmpty()) {
            return diagonal(counters);
        }
        if (targets.isEmpty()) {
            return "";
        }
        String names = String.join(
                " and ", targets.tree().keySet().stream().map(String::valueOf).toList());
        return "The same stream fits the targets " + names + ", and in "
                + (doomed == rounds ? "every round" : count(doomed, "round") + " of " + number(rounds))
                + " no answer at all would have been right for all of them.";
    }

    private static String diagonal(Figures counters) {
        String trap = counters.text("trap");
        return "Theorem 7.1 wrote the class against its answers: " + count(counters.number("notOne"), "answer")
                + " other than 1, " + number(counters.number("againstOne"))
                + " mistakes for hypothesis 1"
                + (trap.isEmpty()
                        ? "; there was no trap."
                        : "; of the answers since, " + number(counters.number("againstTrapSince"))
                                + " mistakes for the trap " + trap + ".");
    }

    private static String replays(Figures figures) {
        long replayed = figures.number("replayed");
        if (replayed == 0) {
            return "No output was fed back.";
        }
        long off = figures.number("offTarget");
        return "Of its words " + figures.percent("contamination") + " were outputs fed back"
                + (off == 0 ? ", all of them inside the target." : ", and " + number(off) + " lay outside the target.");
    }

    private static String quoted(String detail) {
        return TerminalText.shorten(TerminalText.visible(detail), LONGEST_DETAIL);
    }

    private static String count(long number, String thing) {
        return number(number) + " " + thing + (number == 1 ? "" : "s");
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
