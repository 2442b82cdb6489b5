package io.refeed.benchmarks;

import io.refeed.game.Adversary;
import io.refeed.game.Choice;
import io.refeed.game.Game;
import io.refeed.game.Generator;
import io.refeed.game.Reply;
import io.refeed.game.Round;
import io.refeed.game.referee.Referee;
import java.lang.ref.Reference;
import java.util.List;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Counts the bytes that a game holds after its last round: its class, its generator, its adversary and its referee. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class HeldMemory {
    /** The serial collector leaves garbage where it lies if there is little of it, except every fourth time. */
    private static final int COLLECTIONS = 4;

    /** The bytes on the heap that would be free without the game. */
    public long held;

    /** Plays a game and counts. None of it leaves this method, so that it is garbage when the next one is played. */
    long play(Supplier<Game> reader) {
        long before = used();
        Game game = reader.get();
        Adversary adversary = game.newAdversary();
        Generator generator = game.newGenerator();
        Referee referee = Referee.trustingAdversary(game, adversary);
        for (int t = 1; t <= game.setting().rounds(); t++) {
            Choice choice = adversary.choose(t, referee.outputs());
            referee.add(new Round(t, choice, Reply.of(generator, game.turn(t, choice), false)));
        }
        List<Object> parties = List.of(game, adversary, generator, referee);
        try {
            held = used() - before;
        } finally {
            Reference.reachabilityFence(parties);
        }
        return held;
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
