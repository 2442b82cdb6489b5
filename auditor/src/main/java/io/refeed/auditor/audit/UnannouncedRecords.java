package io.refeed.auditor.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds back the records of games that have not been announced, in the order in which they came, and remembers them in a
 * journal. Not safe for use by several threads.
 */
final class UnannouncedRecords {
    private final RecordJournal journal;
    private final Map<String, List<PendingRecord>> byGame = new LinkedHashMap<>();
    private long bytes;

    UnannouncedRecords(RecordJournal journal) {
        this.journal = journal;
    }

    /** Holds again what the journal remembers. */
    void restore(Decoder decoder) {
        journal.replay((record, fault) -> add(PendingRecord.of(
                record,
                fault == null
                        ? decoder.event(record)
                        : Event.malformed(Decoder.game(record.key()), record.topic(), record.offset(), fault))));
    }

    void hold(PendingRecord pending) {
        journal.hold(pending.record(), pending.event().fault());
        add(pending);
    }

    /** Whether records of a game are held. */
    boolean holds(String game) {
        return byGame.containsKey(game);
    }

    /** How many records of each game are held. */
    Map<String, Integer> count() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        byGame.forEach((game, pending) -> counts.put(game, pending.size()));
        return counts;
    }

    /** How many bytes the records that are held have together. */
    long bytes() {
        return bytes;
    }

    /** Gives up all records of a game. */
    List<PendingRecord> take(String game) {
        return take(game, Integer.MAX_VALUE);
    }

    /** Gives up the first records of a game, at most so many. */
    List<PendingRecord> take(String game, int most) {
        List<PendingRecord> all = byGame.getOrDefault(game, List.of());
        List<PendingRecord> taken = all.subList(0, Math.min(most, all.size()));
        if (taken.size() == all.size()) {
            byGame.remove(game);
        } else {
            byGame.put(game, new ArrayList<>(all.subList(most, all.size())));
        }
        taken.forEach(pending -> {
            bytes -= pending.bytes();
            journal.release(pending.record());
        });
        return taken;
    }

    private void add(PendingRecord pending) {
        bytes += pending.bytes();
        byGame.computeIfAbsent(pending.event().game(), game -> new ArrayList<>())
                .add(pending);
    }
}
