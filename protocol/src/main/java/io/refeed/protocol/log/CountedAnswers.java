package io.refeed.protocol.log;

import io.refeed.game.Outputs;
import io.refeed.game.Round;
import io.refeed.game.Setting;
import io.refeed.game.WordList;
import io.refeed.protocol.message.Output;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.function.IntToLongFunction;

/**
 * The answers that count, by round. Of rounds that are settled it keeps, in a number a round, the word that later duplicates
 * are compared with; the answers others have. Not safe for use by several threads.
 */
final class CountedAnswers {
    private final Setting setting;
    private final IntToLongFunction settled;
    private final Int2ObjectMap<Placed> open = new Int2ObjectOpenHashMap<>();
    private final WordList words = new WordList();
    private final Int2ObjectMap<String> unreadable = new Int2ObjectOpenHashMap<>();
    private final Int2ObjectMap<String> otherProvenance = new Int2ObjectOpenHashMap<>();
    private long lastOffset = -1;

    /** @param settled tells the answer of a round that is settled */
    CountedAnswers(Setting setting, IntToLongFunction settled) {
        this.setting = setting;
        this.settled = settled;
    }

    boolean has(int round) {
        return round <= words.size() || open.containsKey(round);
    }

    void put(Placed placed) {
        open.put(placed.output().round(), placed);
    }

    /** How many are of rounds that are not settled. */
    int unsettled() {
        return open.size();
    }

    boolean same(int round, Output other) {
        return answer(round).equals(other.answer());
    }

    /** Gives up the answer of a round, which is to be settled. */
    Placed take(int round) {
        return open.remove(round);
    }

    /**
     * Settles the next round.
     *
     * @param word the first word of the stream
     * @param provenanceWord the word by the first provenance
     * @param offset where the answer that counted lies
     */
    void settle(Round played, String word, String provenanceWord, long offset) {
        int round = played.round();
        if (played.unreadable() != null) {
            unreadable.put(round, played.unreadable());
        }
        if (!word.equals(provenanceWord)) {
            otherProvenance.put(round, provenanceWord);
        }
        words.add(played.word());
        lastOffset = offset;
    }

    /** The word of a settled round. */
    String word(int round) {
        return setting.domain().spell(words.get(round - 1));
    }

    /** The word of a settled round by its provenance; it should be the same. */
    String provenanceWord(int round) {
        String other = otherProvenance.get(round);
        return other == null ? word(round) : other;
    }

    /** The offset of the answer settled last, -1 if there is none. */
    long lastOffset() {
        return lastOffset;
    }

    private String answer(int round) {
        if (round > words.size()) {
            return open.get(round).output().answer();
        }
        long answer = settled.applyAsLong(round);
        return answer == Outputs.NONE ? unreadable.get(round) : setting.spell(answer);
    }
}
