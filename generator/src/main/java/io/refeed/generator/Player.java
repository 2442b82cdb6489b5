package io.refeed.generator;

import io.refeed.game.Generator;
import io.refeed.game.Setting;
import io.refeed.protocol.message.Card;
import java.util.ServiceLoader;

/**
 * Someone who answers: opens a generator for every game whose card names it. A {@link GeneratorHost} does the rest;
 * to write a player you need not know Kafka.
 *
 * <pre>{@code
 * Player player = new MyPlayer();
 * Connection connection = Connection.to("localhost:9092");
 * new GeneratorHost(GeneratorHost.options(player, connection), player).run();
 * }</pre>
 *
 * <p>Experiments name it by {@code generator: {kind: external, player: NAME}}. A player that registers through
 * {@link ServiceLoader} is found by its name; the bundled generators are one such player, called
 * {@link Card#BUNDLED refeed}.
 *
 * <p><b>Threading.</b> The host calls the player and all its generators on one thread. A generator that thinks keeps
 * every other game of its host waiting, but not the consumer group: the host keeps its place, however long that takes.
 *
 * <p><b>Determinism.</b> A generator's answers may depend on the card, the setting and the words of its own game, and on
 * nothing else: no clock, no unseeded random numbers, no other game. The first answer to a round that lies in the log is
 * the one that counts; a different one later is recorded as a violation.
 *
 * <p><b>Life cycle.</b> {@link #open} is called once for each game in the life of a host, before the game's first
 * answer. Then {@link Generator#answer}, or {@link Generator#recall}, is called once for each round, in order. When the game has ended, the generator
 * is dropped without a further call.
 *
 * <p><b>Restart.</b> A host keeps nothing. After a restart, or when partitions move from one host to another, the game
 * is opened anew and its generator is asked every word of the stream from the first one on; that is how it gets back the
 * state it had. Most of these answers are not sent, because the stream shows that they have counted. A player that
 * {@linkplain #recalls recalls} is told the answers that lie in the log, and asked only for what is missing.
 *
 * <p><b>Giving up.</b> A generator that throws resigns: its game ends unfinished, with the exception's message as the
 * reason. The other games go on.
 */
public interface Player {
    /** The name that cards call it by. */
    String name();

    /**
     * Whether its generators {@linkplain Generator#recall recall}: after a restart they are told the answers that lie in
     * the log instead of being asked for them again. For players whose answers are dear.
     */
    default boolean recalls() {
        return false;
    }

    /**
     * A fresh generator for one game.
     *
     * @param card everything that players are told of the game
     * @param setting the class, the mode and the number of rounds that the card describes
     * @throws RuntimeException if it cannot play this game; then it resigns in round 1
     */
    Generator open(Card card, Setting setting);

    /**
     * The player of that name among those that registered through {@link ServiceLoader}.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Player named(String name) {
        return ServiceLoader.load(Player.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(player -> player.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no player '" + name + "' on the class path"));
    }
}
