package io.refeed.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.RecordLimits;
import io.refeed.testing.Seeds;

class OwnGameTest {
    @Seeds(100)
    void admitsOfEachRoundAsManyAsItMayWhateverTheOrder(long seed) {
        java.util.Random random = new java.util.Random(seed);
        OwnGame game = new OwnGame(0);
        int[] asked = new int[200];
        int[] admitted = new int[200];
        int shown = 0;
        for (int i = 0; i < 10_000; i++) {
            shown = Math.min(199, shown + (random.nextInt(20) == 0 ? 1 + random.nextInt(30) : 0));
            game.show(shown);
            int round = random.nextInt(shown + 1);
            asked[round]++;
            admitted[round] += game.admits(round) ? 1 : 0;
        }

        for (int round = 0; round < asked.length; round++) {
            assertThat(admitted[round]).isEqualTo(Math.min(asked[round], RecordLimits.ANSWERS_OF_ROUND));
        }
    }
}
