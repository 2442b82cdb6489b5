package io.refeed.operations.conform.check;

import io.refeed.operations.conform.Check;
import java.util.List;

/** All checks there are, in the order in which they are played. */
public final class Checks {
    private Checks() {}

    /** All of them; what the later ones try rests on what the earlier ones do. */
    public static List<Check> all() {
        return List.of(
                new Rounds(),
                new WordsInARow(),
                new OwnWords(),
                new EdgeWords(),
                new UnknownFields(),
                new WordBeforeCard(),
                new DoubledWord(),
                new EarlyEnd(),
                new ForeignGame(),
                new RemovedGame(),
                new ManyGames(),
                new SameAnswers(),
                new LongPause(),
                new Rebalance(),
                new Restart());
    }
}
