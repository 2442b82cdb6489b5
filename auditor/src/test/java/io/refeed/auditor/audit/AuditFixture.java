package io.refeed.auditor.audit;

import io.refeed.game.referee.Violation;
import io.refeed.protocol.Topic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/** An audit, a tape to play to it, and the papers that it fills. */
abstract class AuditFixture {
    static final String GAME = "run/1";

    final Tape tape = new Tape();
    final Papers papers = new Papers();
    PartitionAudit audit = audit(key -> true);

    final PartitionAudit audit(Predicate<byte[]> home) {
        return papers.audit(100, home);
    }

    /** A game of nine rounds, without an end mark. */
    final void playThreeRoundsOfMore() {
        tape.play(GAME, Tape.dice("none", 3, 1));
        tape.topic(Topic.GAMES)
                .replaceAll(record -> new RawRecord(
                        Topic.GAMES,
                        record.offset(),
                        record.key(),
                        bytes(new String(record.value(), StandardCharsets.UTF_8)
                                .replace("\"rounds\":3", "\"rounds\":9"))));
        List<RawRecord> stream = tape.topic(Topic.STREAM);
        stream.remove(stream.size() - 1);
    }

    final void takeAll() {
        tape.all().forEach(audit::take);
    }

    final void take(Topic topic) {
        tape.topic(topic).forEach(audit::take);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    final List<Violation.Code> codes() {
        return papers.verdicts.get(GAME).violations().stream()
                .map(Violation::code)
                .toList();
    }
}
