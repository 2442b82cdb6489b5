package io.refeed.auditor.audit;

import io.refeed.game.Mode;
import io.refeed.game.referee.Block;
import io.refeed.game.referee.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What an audit published, and what it journaled for its successor. */
public final class Papers implements AuditSink, EventJournal {
    public final Map<String, Verdict> verdicts = new HashMap<>();
    final Map<String, List<Verdict>> history = new HashMap<>();
    final Map<String, Map<Integer, Block>> blocks = new HashMap<>();
    final List<Block> writtenBlocks = new ArrayList<>();
    final List<Block> partialBlocks = new ArrayList<>();
    final List<String> deadLetters = new ArrayList<>();
    final List<String> retracted = new ArrayList<>();
    final List<RawRecord> dead = new ArrayList<>();

    private final Map<String, List<Event>> events = new LinkedHashMap<>();
    private final Map<String, Mode> closed = new LinkedHashMap<>();
    private final Map<String, Held> held = new LinkedHashMap<>();
    private final RecordJournal records = new HeldRecords();

    @Override
    public void verdict(String game, String id, Verdict verdict) {
        verdicts.put(game, verdict);
        history.computeIfAbsent(game, g -> new ArrayList<>()).add(verdict);
    }

    @Override
    public void retract(String game) {
        verdicts.remove(game);
        retracted.add(game);
    }

    @Override
    public void block(String game, String id, Block block, boolean partial) {
        if (partial) {
            partialBlocks.add(block);
            return;
        }
        blocks.computeIfAbsent(game, g -> new TreeMap<>()).put(block.from(), block);
        writtenBlocks.add(block);
    }

    @Override
    public void deadLetter(RawRecord record, String reason) {
        dead.add(record);
        deadLetters.add(reason);
    }

    List<Block> blocks(String game) {
        return List.copyOf(blocks.getOrDefault(game, Map.of()).values());
    }

    /** The open games, and the records without one, that a successor would find. */
    int remembered() {
        return events.size() + held.size();
    }

    @Override
    public void append(Event event) {
        events.computeIfAbsent(event.game(), game -> new ArrayList<>()).add(event);
    }

    @Override
    public void close(String game, Mode mode) {
        events.remove(game);
        closed.put(game, mode);
    }

    @Override
    public void forget(String game) {
        events.remove(game);
        closed.remove(game);
    }

    boolean rememberedAsClosed(String game) {
        return closed.containsKey(game);
    }

    @Override
    public void replay(Consumer<Event> sink, BiConsumer<String, Mode> closedSink) {
        events.values().forEach(list -> list.forEach(sink));
        closed.forEach(closedSink);
    }

    /** An audit that publishes here, and journals here. */
    PartitionAudit audit(int blockSize, Predicate<byte[]> home) {
        return new PartitionAudit(new AnnouncedGames(Tape.CATALOG), blockSize, home, this, records, this);
    }

    private final class HeldRecords implements RecordJournal {
        @Override
        public void hold(RawRecord record, String fault) {
            held.put(record.topic() + "/" + record.offset(), new Held(record, fault));
        }

        @Override
        public void release(RawRecord record) {
            held.remove(record.topic() + "/" + record.offset());
        }

        @Override
        public void replay(BiConsumer<RawRecord, String> sink) {
            held.values().forEach(one -> sink.accept(one.record(), one.fault()));
        }
    }

    private record Held(RawRecord record, String fault) {}
}
