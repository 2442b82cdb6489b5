package io.refeed.generator;

import io.refeed.game.BudgetException;
import io.refeed.game.ElementGenerator;
import io.refeed.game.Generator;
import io.refeed.game.Mode;
import io.refeed.game.Pacing;
import io.refeed.game.Setting;
import io.refeed.language.spec.Node;
import io.refeed.protocol.message.Card;
import java.util.List;
import java.util.Map;

/** A player whose every answer depends on all words before it, so that a lost or doubled word shows. */
final class Summing implements Player {
    static final String NAME = "summing";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Generator open(Card card, Setting setting) {
        int resignsAt = (int) Node.root(card.generator()).get("resignsAt").integer(0, Integer.MAX_VALUE);
        return generator(resignsAt);
    }

    /** @param resignsAt the round in which it gives up, 0 for never */
    static Generator generator(int resignsAt) {
        return new ElementGenerator() {
            private int round;
            private long sum;

            @Override
            public long answer(long word) {
                round++;
                if (round == resignsAt) {
                    throw new BudgetException("had enough");
                }
                sum = (sum * 31 + word) % 1_000_003;
                return 1 + sum;
            }
        };
    }

    static Card card(String game, int rounds, Pacing pacing, int resignsAt) {
        return new Card(
                game,
                NAME,
                "naturals",
                Map.of("kind", "explicit", "domain", "naturals", "languages", List.of("all")),
                Mode.ELEMENT,
                rounds,
                pacing,
                Map.of("resignsAt", (long) resignsAt),
                List.of(),
                false,
                0);
    }
}
