package io.refeed.testbed.live;

import io.refeed.game.Answer;
import io.refeed.game.Diagnostics;
import io.refeed.game.Generator;
import io.refeed.game.QuestionExtent;
import io.refeed.game.Setting;
import io.refeed.game.Turn;
import io.refeed.generator.BundledPlayer;
import io.refeed.generator.GeneratorHost;
import io.refeed.generator.Player;
import io.refeed.protocol.Connection;
import io.refeed.protocol.access.Role;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.service.Service;
import io.refeed.testbed.run.Services;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Plays the bundled generators, but answers no word after a certain round until the gate is opened: what a test does before
 * that, it does while longer games go on, however slow it is.
 */
public final class GatedPlayer implements Player {
    private final Player bundled = new BundledPlayer();
    private final int lastRound;
    private final CompletableFuture<Void> gate = new CompletableFuture<>();

    /** @param lastRound the last round that is answered before the gate is open */
    public GatedPlayer(int lastRound) {
        this.lastRound = lastRound;
    }

    /** All four services, with it for a generator. */
    public List<Service> withServices(Connection connection) {
        return List.of(
                Services.of(Role.PRODUCER, connection),
                new GeneratorHost(GeneratorHost.options(this, connection), this),
                Services.of(Role.REPLAYER, connection),
                Services.of(Role.AUDITOR, connection));
    }

    /** Lets games go on to their end. */
    public void open() {
        gate.complete(null);
    }

    @Override
    public String name() {
        return bundled.name();
    }

    @Override
    public Generator open(Card card, Setting setting) {
        return new Gated(bundled.open(card, setting));
    }

    private final class Gated implements Generator {
        private final Generator generator;

        Gated(Generator generator) {
            this.generator = generator;
        }

        @Override
        public Answer answer(Turn turn) {
            if (turn.round() > lastRound) {
                gate.join();
            }
            return generator.answer(turn);
        }

        @Override
        public Optional<QuestionExtent> questions() {
            return generator.questions();
        }

        @Override
        public Optional<Diagnostics> diagnostics() {
            return generator.diagnostics();
        }
    }
}
