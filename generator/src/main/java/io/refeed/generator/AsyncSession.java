package io.refeed.generator;

import io.refeed.game.Breakdown;
import io.refeed.game.Catalog;
import io.refeed.game.Setting;
import io.refeed.game.Status;
import io.refeed.game.Turn;
import io.refeed.language.Domain;
import io.refeed.protocol.message.Announced;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.StreamWord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A player who answers in his own time. His answers go to a mailbox, which the host empties. */
final class AsyncSession implements Session, AsyncPlayer.Answers {
    private static final Logger LOG = LoggerFactory.getLogger(AsyncSession.class);

    private final Card card;
    private final AsyncPlayer player;
    private final Setting setting;
    private final Mailbox mailbox;
    private RuntimeException fault;
    private AsyncGame game;

    private AsyncSession(Card card, AsyncPlayer player, Setting setting, RuntimeException fault, Mailbox mailbox) {
        this.card = card;
        this.player = player;
        this.setting = setting;
        this.fault = fault;
        this.mailbox = mailbox;
    }

    /** Reads the card's class; if that fails, the player resigns in the first round. */
    static AsyncSession of(Card card, AsyncPlayer player, Catalog catalog, Mailbox mailbox) {
        try {
            return new AsyncSession(card, player, Announced.of(card).setting(catalog), null, mailbox);
        } catch (RuntimeException e) {
            return new AsyncSession(card, player, null, e, mailbox);
        }
    }

    @Override
    public long word(String spelling) {
        return setting == null ? Domain.FIRST : setting.domain().word(spelling);
    }

    @Override
    public boolean recalls(Output logged) {
        return fault == null && logged.answer() != null && logged.fits(setting);
    }

    @Override
    public Output kept(Output logged) {
        Output told = logged.withoutDiagnostics();
        return setting == null ? told : told.kept(setting::spells);
    }

    @Override
    public Output answer(Turn turn) {
        try {
            game().word(word(turn));
            return null;
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            LOG.atError()
                    .addKeyValue("game", card.game())
                    .addKeyValue("player", player.name())
                    .addKeyValue("round", turn.round())
                    .setCause(e)
                    .log("The player failed and resigns");
            return new Output(card.game(), turn.round(), null, false, null, Breakdown.generator(e));
        }
    }

    /** A player who fails at that resigns in the next round that is asked. */
    @Override
    public void recall(Turn turn, Output logged) {
        if (fault != null) {
            return;
        }
        try {
            game().recall(word(turn), logged.answer());
        } catch (RuntimeException e) {
            fault = e;
        }
    }

    private AsyncGame game() {
        if (fault != null) {
            throw fault;
        }
        if (game == null) {
            game = player.open(card, setting, this);
        }
        return game;
    }

    private StreamWord word(Turn turn) {
        return new StreamWord(
                card.game(),
                turn.round(),
                setting.domain().spell(turn.word()),
                turn.label().orElse(null));
    }

    @Override
    public void leave(Status status) {
        AsyncGame left = game;
        game = null;
        if (left != null && status == null) {
            left.leave();
        } else if (left != null) {
            left.end(status);
        }
    }

    @Override
    public void answer(Output output) {
        mailbox.post(this, output);
    }

    @Override
    public void lost(String reason) {
        mailbox.lose(reason);
    }
}
