package io.refeed.protocol.log;

import io.refeed.game.Choice;
import io.refeed.game.Round;
import io.refeed.game.Setting;
import io.refeed.game.referee.Violation;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamRecord;
import io.refeed.protocol.message.StreamWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules of the log, applied to whole topics at once: what {@link GameLog} must find out piece by piece. */
final class WholeLog {
    final List<Round> rounds = new ArrayList<>();
    final List<Round> unanswered = new ArrayList<>();
    final List<Violation.Code> violations = new ArrayList<>();

    private final Setting setting;
    private final Map<Integer, Provenance> provenances = new HashMap<>();
    private final Map<Integer, String> words = new HashMap<>();
    private final Map<Integer, Placed> counted = new HashMap<>();
    private StreamEnd end;

    WholeLog(RandomLog log) {
        this.setting = log.setting;
        log.provenances.forEach(this::provenance);
        log.stream.forEach(this::stream);
        words.forEach((round, word) -> compare(word, provenances.get(round).word()));
        boolean resigned = false;
        for (Placed placed : log.outputs) {
            if (placed.offset() < end.seen()) {
                resigned |= output(placed, resigned);
            }
        }
        for (int round = 1; round <= end.rounds(); round++) {
            rounds.add(round(round, counted.get(round).output()));
        }
        if (words.containsKey(end.rounds() + 1)) {
            unanswered.add(Round.unanswered(end.rounds() + 1, choice(end.rounds() + 1)));
        }
        for (int round = 2; log.lockstep && words.containsKey(round); round++) {
            if (provenances.get(round).seen() != counted.get(round - 1).offset() + 1) {
                violations.add(Violation.Code.WRONG_ORIGIN);
            }
        }
    }

    private void provenance(Provenance record) {
        if (!refused(record.round(), record.word())) {
            Provenance first = provenances.putIfAbsent(record.round(), record);
            compare(record.word(), first == null ? record.word() : first.word());
        }
    }

    private void stream(StreamRecord record) {
        if (end != null) {
            return;
        }
        if (record instanceof StreamEnd last) {
            end = last;
        } else if (record instanceof StreamWord word && !refused(word.round(), word.word())) {
            String first = words.putIfAbsent(word.round(), word.word());
            compare(word.word(), first == null ? word.word() : first);
        }
    }

    private boolean output(Placed placed, boolean resignedBefore) {
        Output output = placed.output();
        if (output == null || output.resigned() == null && output.hypothesis()) {
            violations.add(Violation.Code.MALFORMED);
            return false;
        }
        Provenance provenance = provenances.get(output.round());
        if (counted.containsKey(output.round())) {
            if (!counted.get(output.round()).output().answer().equals(output.answer())) {
                violations.add(Violation.Code.CONFLICTING_OUTPUT);
            }
        } else if (provenance == null || placed.offset() < provenance.seen()) {
            violations.add(Violation.Code.EARLY_OUTPUT);
        } else if (output.resigned() == null) {
            counted.put(output.round(), placed);
        } else {
            if (!resignedBefore) {
                violations.add(Violation.Code.BUDGET);
            }
            return true;
        }
        return false;
    }

    private Round round(int round, Output output) {
        Choice choice = choice(round);
        return new Round(round, choice, setting.answer(output.answer()));
    }

    private Choice choice(int round) {
        return Choice.of(
                setting.domain().word(words.get(round)), provenances.get(round).origin());
    }

    private boolean refused(int round, String word) {
        boolean refused = round > setting.rounds() || setting.domain().word(word) == 0;
        if (refused) {
            violations.add(Violation.Code.MALFORMED);
        }
        return refused;
    }

    private void compare(String one, String other) {
        if (!one.equals(other)) {
            violations.add(Violation.Code.CONFLICTING_WORD);
        }
    }
}
