package io.refeed.operations.conform;

import io.refeed.protocol.json.Trees;
import io.refeed.protocol.message.Card;
import java.util.LinkedHashMap;
import java.util.Map;

/** The cards of test games, written field by field, so that there may be more than Refeed itself knows. */
final class Cards {
    /** Words a second in games that do not wait for answers. */
    private static final long RATE = 10;

    private Cards() {}

    /**
     * The value of a card.
     *
     * @param lockstep whether each word waits for the answer to the one before
     * @param more further fields
     */
    static byte[] card(TestGame game, int rounds, boolean lockstep, Map<String, Object> more) {
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("protocol", Card.PROTOCOL);
        card.put("game", game.name());
        card.put("domain", game.vocabulary().form());
        card.put("class", game.vocabulary().hypotheses());
        card.put("mode", "element");
        card.put("rounds", rounds);
        card.put("pacing", lockstep ? "lockstep" : Map.of("rate", RATE));
        card.putAll(game.kind().called(game.subject()));
        card.put("diagnostics", false);
        card.putAll(more);
        return Trees.bytes(card);
    }

    /** The value of a word. */
    static byte[] word(TestGame game, int round, String word, Map<String, Object> more) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("game", game.name());
        record.put("round", round);
        record.put("word", word);
        record.putAll(more);
        return Trees.bytes(record);
    }

    /** The value of an end mark. */
    static byte[] end(TestGame game, boolean finished, Map<String, Object> more) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("game", game.name());
        record.put("end", true);
        record.put("rounds", game.answered());
        record.put("seen", 0);
        record.put("status", finished ? "finished" : "unfinished");
        if (!finished) {
            record.put("reason", "the check ends it here");
            record.put("cause", "failure");
        }
        record.putAll(more);
        return Trees.bytes(record);
    }
}
