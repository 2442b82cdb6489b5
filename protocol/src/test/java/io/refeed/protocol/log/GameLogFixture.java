package io.refeed.protocol.log;

import io.refeed.game.Origin;
import io.refeed.game.Status;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamWord;
import java.util.List;

/** The log of one game, what it hands out, and the records that it is fed. */
abstract class GameLogFixture {
    static final String GAME = "run/1";

    final Recorder recorder = new Recorder();
    GameLog log = new GameLog(Settings.element(3), true, true, recorder);

    void shown(int round, String word, long seen) {
        log.provenance(provenance(round, word, seen));
        log.word(new StreamWord(GAME, round, word));
    }

    void answer(long offset, int round, String word) {
        log.output(offset, new Output(GAME, round, word, false, null, null));
    }

    void end(int rounds, long seen, Status status) {
        log.end(new StreamEnd(GAME, rounds, seen, status, null));
    }

    List<String> violations() {
        return recorder.violations.stream()
                .map(violation -> violation.round() + " " + violation.code().label())
                .toList();
    }

    static Provenance provenance(int round, String word, long seen) {
        return new Provenance(GAME, round, word, Origin.ENUMERATION, 0, round, seen);
    }
}
