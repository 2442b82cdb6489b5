package io.refeed.testbed.command;

import io.refeed.game.Outputs;
import io.refeed.game.Round;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.language.Language;
import io.refeed.protocol.json.TranscriptLine.RoundLine;
import io.refeed.testbed.audit.JudgedTranscript;
import io.refeed.testbed.audit.Transcript;
import io.refeed.testbed.experiment.YamlWriter;
import io.refeed.testbed.result.JudgedRound;
import io.refeed.testbed.terminal.TerminalText;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why an answer was right or wrong, in sentences. Reads its transcript once; one object a round. */
final class RoundExplanation {
    private static final int SAMPLE = 6;

    private final Setting setting;
    private final int number;
    private final Long2IntOpenHashMap firstShown = new Long2IntOpenHashMap();
    private final JudgedTranscript.Ending ending;
    private final List<String> sentences = new ArrayList<>();
    private RoundLine line;
    private JudgedRound judged;

    RoundExplanation(Transcript transcript, int number) {
        this.setting = transcript.game().setting();
        this.number = number;
        this.ending = JudgedTranscript.read(transcript, this::take, this::take);
    }

    private String word(Round round) {
        return round.word() == Outputs.NONE ? "(no word)" : spell(round.word());
    }

    /**
     * The explanation, several lines.
     *
     * @param columns where lines are broken; if empty, each sentence is one
     */
    String text(OptionalInt columns) {
        if (line == null) {
            throw new CommandException("the transcript has no round " + number);
        }
        sentences.add("Round " + number);
        Round round = judged == null ? ending.unanswered() : judged.round();
        sentences.add("The word " + word(round) + " is " + origin(round) + ".");
        for (Target target : ending.targets()) {
            sentences.add("It is " + (target.language().contains(round.word()) ? "" : "not ") + "in the target "
                    + describe(target) + ".");
        }
        if (judged == null) {
            sentences.add("No one answered it.");
        } else if (setting.proper()) {
            explainHypothesis(round);
        } else {
            explainWord(round);
        }
        explainDiagnostics();
        return sentences.stream()
                .map(TerminalText::visible)
                .flatMap(sentence -> columns.isPresent()
                        ? TerminalText.wrap(sentence, columns.getAsInt()).stream()
                        : Stream.of(sentence))
                .map(text -> text + System.lineSeparator())
                .collect(Collectors.joining());
    }

    private void take(RoundLine next) {
        if (next.round() <= number) {
            firstShown.putIfAbsent(setting.domain().word(next.word()), next.round());
        }
        if (next.round() == number) {
            line = next;
        }
    }

    private void take(JudgedRound next) {
        if (next.round().round() == number) {
            judged = next;
        }
    }

    private void explainWord(Round round) {
        String answer = TerminalText.wordInProse(line.answer());
        if (round.answer() == Outputs.NONE) {
            sentences.add("The answer " + answer + " is no word of the domain "
                    + setting.domain().name() + ": WRONG.");
            return;
        }
        for (Target target : ending.targets()) {
            boolean member = target.language().contains(round.answer());
            sentences.add("The answer " + answer + " is " + (member ? "" : "not ") + "in the target " + describe(target)
                    + (member ? "." : ", which is " + sample(target.language()) + "."));
        }
        int shown = firstShown.get(round.answer());
        sentences.add(
                shown == 0
                        ? "It had not been shown before."
                        : "It had been shown " + (shown == number ? "just now" : "in round " + shown)
                                + ", so it is not new.");
        sentences.add(judged.mistake() ? "So the answer is WRONG." : "So the answer is right.");
    }

    private void explainHypothesis(Round round) {
        if (round.answer() == Outputs.NONE) {
            sentences.add(
                    "The answer " + TerminalText.wordInProse(line.answer()) + " is no hypothesis of the class: WRONG.");
            return;
        }
        Language claimed = ending.hypotheses().language((int) round.answer());
        for (Target target : ending.targets()) {
            Language outside = claimed.minus(target.language());
            sentences.add("The answer, hypothesis " + TerminalText.visible(line.answer()) + " = "
                    + YamlWriter.inline(ending.hypotheses().form((int) round.answer())) + ", is "
                    + (outside.isEmpty()
                            ? "a subset of the target " + describe(target) + "."
                            : "no subset of the target " + describe(target) + ": " + spell(outside.next(0))
                                    + " is only in the answer."));
        }
        sentences.add(judged.mistake() ? "So the answer is WRONG." : "So the answer is right.");
    }

    private void explainDiagnostics() {
        if (line.diagnostics() instanceof Map<?, ?> diagnostics) {
            sentences.add("The generator's own account: " + YamlWriter.inline(diagnostics));
        }
    }

    private String origin(Round round) {
        return switch (round.origin()) {
            case ENUMERATION -> "the next of the target's enumeration";
            case REPLAY ->
                setting.proper()
                        ? "fed back: it lies in the language that round " + round.source() + " answered"
                        : "the output of round " + round.source() + ", fed back";
            case NOISE -> "noise: neither in the target nor an earlier output";
            case SCRIPT -> "prescribed by the experiment file";
        };
    }

    private static String describe(Target target) {
        return target.name() + " = " + YamlWriter.inline(target.form());
    }

    private String sample(Language language) {
        List<String> words = new ArrayList<>();
        for (long word = language.next(0); word != 0 && words.size() < SAMPLE; word = language.next(word)) {
            words.add(spell(word));
        }
        return String.join(", ", words) + ", ...";
    }

    private String spell(long word) {
        return TerminalText.wordInProse(setting.domain().spell(word));
    }
}
