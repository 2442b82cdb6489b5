package io.refeed.generator;

import io.refeed.game.Answer;
import io.refeed.game.Breakdown;
import io.refeed.game.Catalog;
import io.refeed.game.Generator;
import io.refeed.game.QuestionedGenerator;
import io.refeed.game.Reply;
import io.refeed.game.Setting;
import io.refeed.game.Turn;
import io.refeed.language.Domain;
import io.refeed.protocol.json.DiagnosticsTree;
import io.refeed.protocol.message.Announced;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Output;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A player whose generators answer at once. */
final class PlayerSession implements Session {
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

    /** Reads the card's class; if that fails, the player resigns in the first round. */
    static PlayerSession of(Card card, Player player, Catalog catalog) {
        try {
            return new PlayerSession(card, player, Announced.of(card).setting(catalog), null);
        } catch (RuntimeException e) {
            return new PlayerSession(card, player, null, e);
        }
    }

    @Override
    public long word(String spelling) {
        return setting == null ? Domain.FIRST : setting.domain().word(spelling);
    }

    @Override
    public boolean recalls(Output logged) {
        return player.recalls() && fault == null && logged.answer() != null && logged.fits(setting);
    }

    @Override
    public Output kept(Output logged) {
        Output told = logged.withoutDiagnostics();
        return setting == null ? told : told.kept(setting::spells);
    }

    @Override
    public Output answer(Turn turn) {
        Reply reply = Reply.of(this::generator, turn, card.diagnostics(), e -> log(turn, e));
        if (reply.answer() instanceof Answer.Resigned resigned) {
            return resignation(turn, resigned.reason());
        }
        try {
            return output(turn, reply);
        } catch (RuntimeException e) {
            log(turn, e);
            return resignation(turn, Breakdown.generator(e));
        }
    }

    @Override
    public void recall(Turn turn, Output logged) {
        try {
            generator().recall(turn, setting.answer(logged.answer()));
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            log(turn, e);
            generator = next -> {
                throw e;
            };
        }
    }

    private Generator generator() {
        if (fault != null) {
            throw fault;
        }
        if (generator == null) {
            generator = QuestionedGenerator.open(setting, card.questions(), seen -> player.open(card, seen));
        }
        return generator;
    }

    private Output output(Turn turn, Reply reply) {
        Object account = reply.diagnostics() == null ? null : DiagnosticsTree.of(reply.diagnostics(), setting);
        return new Output(
                card.game(),
                turn.round(),
                setting.spell(reply.answer()),
                setting.proper(),
                account,
                reply.questions(),
                null,
                reply.dropped());
    }

    private void log(Turn turn, Throwable e) {
        LOG.atError()
                .addKeyValue("game", card.game())
                .addKeyValue("player", player.name())
                .addKeyValue("round", turn.round())
                .setCause(e)
                .log("The player failed and resigns");
    }

    private Output resignation(Turn turn, String reason) {
        return new Output(card.game(), turn.round(), null, false, null, reason);
    }
}
