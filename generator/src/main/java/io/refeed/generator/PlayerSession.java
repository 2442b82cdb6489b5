package io.refeed.generator;

import io.refeed.game.BudgetException;
import io.refeed.game.Catalog;
import io.refeed.game.Generator;
import io.refeed.game.QuestionExtent;
import io.refeed.game.QuestionedGenerator;
import io.refeed.game.Setting;
import io.refeed.language.spec.Node;
import io.refeed.protocol.json.DiagnosticsTree;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Output;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A player at the table of one game: takes words and gives answers as they are written on the wire. Whatever the player
 * or its generator throws becomes a resignation. Not safe for use by several threads.
 */
final class PlayerSession {
    private static final Logger LOG = LoggerFactory.getLogger(PlayerSession.class);

    private final Card card;
    private final Player player;
    private final Setting setting;
    private final RuntimeException fault;
    private Generator generator;

    private PlayerSession(Card card, Player player, Setting setting, RuntimeException fault) {
        this.card = card;
        this.player = player;
        this.setting = setting;
        this.fault = fault;
    }

    /** Reads the card's class; if that fails, the contestant resigns in the first round. */
    static PlayerSession of(Card card, Player player, Catalog catalog) {
        try {
            Setting setting =
                    new Setting(catalog.readClass(new Node("class", card.hypotheses())), card.mode(), card.rounds());
            return new PlayerSession(card, player, setting, null);
        } catch (RuntimeException e) {
            return new PlayerSession(card, player, null, e);
        }
    }

    /** The position of a word, 0 if the game knows no such word. */
    long position(String word) {
        return setting == null ? 1 : setting.domain().word(word);
    }

    /**
     * The answer to the word of a round, or the resignation. Rounds come in order, from 1 on.
     *
     * @param replay whether the word is labelled as a replay
     */
    Output answer(int round, long word, boolean replay) {
        try {
            if (fault != null) {
                throw fault;
            }
            if (generator == null) {
                generator = QuestionedGenerator.open(setting, card.questions(), seen -> player.open(card, seen));
            }
            String answer = setting.spell(generator.answer(word, replay));
            QuestionExtent asked = generator.asked().orElse(null);
            return new Output(card.game(), round, answer, setting.proper(), diagnostics(), asked, null);
        } catch (BudgetException e) {
            return resignation(round, e);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.atError()
                    .addKeyValue("game", card.game())
                    .addKeyValue("player", player.name())
                    .addKeyValue("round", round)
                    .setCause(e)
                    .log("The player failed and resigns");
            return resignation(round, e);
        }
    }

    private Object diagnostics() {
        if (!card.diagnostics()) {
            return null;
        }
        return generator
                .diagnostics()
                .map(diagnostics -> DiagnosticsTree.of(diagnostics, setting))
                .orElse(null);
    }

    private Output resignation(int round, Throwable e) {
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new Output(card.game(), round, null, false, null, reason);
    }
}
