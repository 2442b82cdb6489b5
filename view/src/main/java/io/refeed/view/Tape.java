package io.refeed.view;

import io.refeed.game.Catalog;
import io.refeed.game.Game;
import io.refeed.game.Round;
import io.refeed.game.referee.Referee;
import io.refeed.game.referee.RoundObserver;
import io.refeed.game.referee.Violation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MalformedException;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.log.GameLog;
import io.refeed.protocol.message.Announced;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamRecord;
import io.refeed.protocol.message.StreamWord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The latest rounds of one game, put together from its records and judged by a referee of its own: what the auditor says of them
 * is on the board. Records of other games are passed over.
 *
 * <p>One thread gives records, any thread reads.
 */
final class Tape implements RoundObserver {
    /** So many of the latest rounds are kept. */
    static final int LENGTH = 20_000;

    private final Game game;
    private final Referee referee;
    private final GameLog log;
    private final MessageCodec<Provenance> provenances = MessageCodec.provenance();
    private final MessageCodec<StreamRecord> stream = MessageCodec.stream();
    private final MessageCodec<Output> outputs = MessageCodec.outputs();
    private final TreeMap<Integer, TapeRound> rounds = new TreeMap<>();
    private final TreeMap<Long, Integer> changes = new TreeMap<>();
    private final Map<Integer, Long> changed = new HashMap<>();
    private long version;
    private boolean over;

    /** @throws RuntimeException if card and truth describe no game */
    Tape(GameBoard.Described described, Catalog catalog) {
        this.game = Announced.of(described.card(), described.truth()).resolve(catalog);
        this.referee = Referee.trustingNobody(game, Referee.BLOCK);
        referee.observe(this);
        this.log = new GameLog(
                game.setting(), game.pacing().lockstep(), described.card().diagnostics(), new GameLog.Listener() {
                    @Override
                    public void round(Round round) {
                        put(TapeRound.of(round, game.setting()));
                        referee.add(round);
                    }

                    @Override
                    public void unanswered(Round round) {
                        referee.addUnanswered(round);
                        put(TapeRound.of(round, game.setting()));
                    }

                    @Override
                    public void violation(Violation violation) {
                        // The auditor counts them.
                    }

                    @Override
                    public long answer(int round) {
                        return referee.outputs().at(round);
                    }
                });
    }

    /** Takes a record of the game. */
    synchronized void take(Topic topic, ConsumerRecord<byte[], byte[]> record) {
        try {
            switch (topic) {
                case PROVENANCE -> log.provenance(provenances.decode(record.key(), record.value()));
                case OUTPUTS -> output(record);
                default -> stream(stream.decode(record.key(), record.value()));
            }
        } catch (MalformedException e) {
            return;
        }
        if (log.complete()) {
            referee.end();
            over = true;
        }
    }

    private void output(ConsumerRecord<byte[], byte[]> record) {
        try {
            log.output(record.offset(), outputs.decode(record.key(), record.value()));
        } catch (MalformedException e) {
            log.malformedOutput(record.offset(), e.getMessage());
        }
    }

    private void stream(StreamRecord record) {
        if (record instanceof StreamWord word) {
            log.word(word);
        } else if (record instanceof StreamEnd end) {
            log.end(end);
        }
    }

    @Override
    public void judged(int round, boolean invalid, boolean repeated, boolean echoed, boolean offTarget) {
        TapeRound known = rounds.get(round);
        if (known != null) {
            put(known.judged((invalid ? TapeRound.INVALID : 0)
                    | (repeated ? TapeRound.REPEATED : 0)
                    | (echoed ? TapeRound.ECHOED : 0)
                    | (offTarget ? TapeRound.OFF_TARGET : 0)));
        }
    }

    /** A round that is put again, since it has been judged, is a change again. */
    private void put(TapeRound round) {
        rounds.put(round.round(), round);
        Long before = changed.put(round.round(), ++version);
        if (before != null) {
            changes.remove(before);
        }
        changes.put(version, round.round());
        if (rounds.size() > LENGTH) {
            changes.remove(changed.remove(rounds.pollFirstEntry().getKey()));
        }
    }

    /** Whether no more rounds will come. */
    synchronized boolean over() {
        return over;
    }

    /**
     * What has changed.
     *
     * @param since a version of this tape; 0 for everything
     * @param most how many rounds at most; of more the newest
     * @return a plain tree: whether the game is over, the first round that is kept, the fields of rounds in order
     */
    synchronized Changes changes(long since, int most) {
        List<Object> told = new ArrayList<>();
        changes.descendingMap().headMap(since > version ? 0 : since, false).values().stream()
                .limit(most)
                .map(rounds::get)
                .sorted(Comparator.comparingInt(TapeRound::round))
                .forEach(round -> told.add(round.fields()));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("over", over);
        tree.put("first", rounds.isEmpty() ? 0 : rounds.firstKey());
        tree.put("rounds", told);
        return new Changes(version, tree);
    }

    /**
     * Changes up to a version.
     *
     * @param tree the changes, a plain tree
     */
    record Changes(long version, Map<String, Object> tree) {}

    /** Some of the rounds that are kept: the fields of those from one on, in order, no more than so many. */
    synchronized List<Object> from(int round, int most) {
        List<Object> told = new ArrayList<>();
        rounds.tailMap(round, true).values().stream().limit(most).forEach(each -> told.add(each.fields()));
        return told;
    }
}
