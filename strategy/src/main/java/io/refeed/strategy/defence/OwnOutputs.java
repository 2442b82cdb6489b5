package io.refeed.strategy.defence;

import io.refeed.game.Answer;
import io.refeed.game.Setting;
import io.refeed.game.Turn;
import io.refeed.game.WordSet;
import io.refeed.language.HypothesisClass;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/** What a generator can know of replays without being told: its own outputs. In proper games, all words of its answers. */
final class OwnOutputs {
    private OwnOutputs() {}

    static Suspicion of(Setting setting) {
        return setting.proper() ? new Hypotheses(setting.hypotheses()) : new Words();
    }

    private static final class Words implements Suspicion {
        private final WordSet emitted = new WordSet();

        @Override
        public boolean suspects(Turn turn) {
            return emitted.contains(turn.word());
        }

        @Override
        public void answered(Answer answer) {
            emitted.add(answer.value());
        }
    }

    private static final class Hypotheses implements Suspicion {
        private final HypothesisClass hypotheses;
        private final IntArrayList emitted = new IntArrayList();

        Hypotheses(HypothesisClass hypotheses) {
            this.hypotheses = hypotheses;
        }

        @Override
        public boolean suspects(Turn turn) {
            return emitted.intStream()
                    .anyMatch(index -> hypotheses.language(index).contains(turn.word()));
        }

        @Override
        public void answered(Answer answer) {
            int index = (int) answer.value();
            if (!emitted.contains(index)) {
                emitted.add(index);
            }
        }
    }
}
