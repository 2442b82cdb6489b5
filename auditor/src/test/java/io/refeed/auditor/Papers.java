package io.refeed.auditor;

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

/** What an audit found, and what it wrote down for its successor. */
final class Papers implements AuditSink, Journal {
    final Map<String, Verdict> verdicts = new HashMap<>();
    final Map<String, List<Verdict>> history = new HashMap<>();
    final Map<String, Map<Integer, Block>> blocks = new HashMap<>();
    final List<Block> writtenBlocks = new ArrayList<>();
    final List<String> deadLetters = new ArrayList<>();
    final List<String> retracted = new ArrayList<>();
    final List<RawRecord> dead = new ArrayList<>();

    private final Map<String, List<Event>> events = new LinkedHashMap<>();
    private final Map<String, Mode> closed = new LinkedHashMap<>();
    private final Map<String, RawRecord> held = new LinkedHashMap<>();

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
    public void block(String game, String id, Block block) {
        blocks.computeIfAbsent(game, g -> new TreeMap<>()).put(block.from(), block);
        writtenBlocks.add(block);
    }

    @Override
    public void deadLetter(RawRecord letter, String reason) {
        dead.add(letter);
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
    public void hold(RawRecord letter) {
        held.put(letter.topic() + "/" + letter.offset(), letter);
    }

    @Override
    public void release(RawRecord letter) {
        held.remove(letter.topic() + "/" + letter.offset());
    }

    @Override
    public void replay(Consumer<Event> sink, BiConsumer<String, Mode> closedSink) {
        events.values().forEach(list -> list.forEach(sink));
        closed.forEach(closedSink);
    }

    @Override
    public void replayHeld(Consumer<RawRecord> letters) {
        held.values().forEach(letters);
    }
}
