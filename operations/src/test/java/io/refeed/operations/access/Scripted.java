package io.refeed.operations.access;

import io.refeed.game.ElementGenerator;
import io.refeed.game.Generator;
import io.refeed.game.Setting;
import io.refeed.generator.Player;
import io.refeed.protocol.message.Card;
import java.util.concurrent.CountDownLatch;

/** A player that answers with one even number after another, and thinks about the tenth until it is told to go on. */
final class Scripted implements Player {
    private static final int HALF = 10;

    private final String name;
    private final long first;
    private final CountDownLatch halfway = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    Scripted(String name, long first) {
        this.name = name;
        this.first = first;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Generator open(Card card, Setting setting) {
        return new ElementGenerator() {
            private int rounds;

            @Override
            public long answer(long word) {
                if (++rounds == HALF) {
                    halfway.countDown();
                    think();
                }
                return Scripted.this.answer(rounds);
            }
        };
    }

    /** What it answers in a round. */
    long answer(int round) {
        return first + 2L * round;
    }

    void awaitHalfway() throws InterruptedException {
        halfway.await();
    }

    void goOn() {
        goOn.countDown();
    }

    private void think() {
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
