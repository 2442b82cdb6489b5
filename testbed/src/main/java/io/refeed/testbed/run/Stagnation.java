package io.refeed.testbed.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * The games of a run of which nothing has come for seconds: asks the broker now and then, and has something to say when it
 * names a reason. Not safe for use by several threads.
 */
final class Stagnation {
    private static final long SLOW = Duration.ofSeconds(7).toNanos();
    private static final long AGAIN = Duration.ofSeconds(5).toNanos();

    private final Standstill broker;
    private final BiFunction<Set<FollowedGame>, List<String>, String> words;
    private List<String> facts = List.of();
    private List<String> said = List.of();
    private long looked;
    private boolean spoken;

    /**
     * @param broker is asked for facts
     * @param words says that nothing comes of some games, and the facts
     */
    Stagnation(Standstill broker, BiFunction<Set<FollowedGame>, List<String>, String> words) {
        this.broker = broker;
        this.words = words;
        this.looked = System.nanoTime();
    }

    /** What the broker named last, a clause each. */
    List<String> facts() {
        return facts;
    }

    /**
     * Looks at games, if it is time to.
     *
     * @param lastSign when something came of any game, by {@link System#nanoTime}
     * @return what people should know, a sentence; empty if it is nothing, or was said before
     */
    Optional<String> look(Set<FollowedGame> open, long lastSign, long now) {
        if (now - looked < AGAIN) {
            return Optional.empty();
        }
        Set<FollowedGame> silent =
                open.stream().filter(game -> now - game.lastSign() > SLOW).collect(Collectors.toSet());
        if (silent.isEmpty()) {
            facts = List.of();
            return Optional.empty();
        }
        boolean all = now - lastSign > SLOW;
        List<String> before = facts;
        facts = all ? broker.facts() : broker.obstacles();
        looked = System.nanoTime();
        // While others go on, what is there for a moment is no obstacle.
        List<String> lasting = new ArrayList<>(facts);
        if (!all) {
            lasting.retainAll(before);
        }
        boolean news = !lasting.isEmpty() && !lasting.equals(said);
        if (!news && (spoken || !all)) {
            return Optional.empty();
        }
        spoken = true;
        said = lasting;
        return Optional.of(words.apply(silent, lasting));
    }
}
