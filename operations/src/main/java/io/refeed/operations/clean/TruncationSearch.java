package io.refeed.operations.clean;

import io.refeed.protocol.json.MalformedException;
import io.refeed.protocol.json.MessageCodec;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Goes through one partition from its beginning to the first record that stays. Not safe for use by several threads. */
final class TruncationSearch {
    /** Stands for records whose key names no game. */
    static final String NO_GAME = "";

    private final TopicPartition part;
    private final long end;
    private final Set<String> staying;
    private final CleaningRules rules;
    private final long youngest;
    private final Map<String, Long> records = new HashMap<>();
    private String blocker;
    private long cut;

    TruncationSearch(TopicPartition part, long end, Set<String> staying, CleaningRules rules, long now) {
        this.part = part;
        this.end = end;
        this.staying = staying;
        this.rules = rules;
        this.youngest = now - rules.olderThan().toMillis();
        this.cut = end;
    }

    /** Takes the next record; whether it goes, and so the next one is wanted. */
    boolean goesOn(ConsumerRecord<byte[], byte[]> record) {
        String game = game(record.key());
        if (staying.contains(game) || (record.timestamp() > youngest && !rules.names(game))) {
            blocker = game;
            cut = record.offset();
            return false;
        }
        records.merge(game, 1L, Long::sum);
        return true;
    }

    TruncationPoint cut() {
        return new TruncationPoint(part, cut, end, blocker, records);
    }

    private static String game(byte[] key) {
        try {
            return MessageCodec.game(key);
        } catch (MalformedException e) {
            return NO_GAME;
        }
    }
}
