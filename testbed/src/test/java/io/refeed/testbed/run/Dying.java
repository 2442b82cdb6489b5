package io.refeed.testbed.run;

import io.refeed.protocol.service.Service;
import java.util.concurrent.CountDownLatch;

/** A service that works until it is told to die, or to stop. */
public final class Dying implements Service {
    private final CountDownLatch end = new CountDownLatch(1);
    private final boolean works;
    private volatile Error death;

    /** @param works whether it is ever ready */
    public Dying(boolean works) {
        this.works = works;
    }

    /** Makes it throw, on its own thread; null for an end without a reason. */
    public void die(Error error) {
        death = error;
        end.countDown();
    }

    @Override
    public void run() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (death != null) {
            throw death;
        }
    }

    @Override
    public String role() {
        return "replayer";
    }

    @Override
    public boolean ready() {
        return works;
    }

    @Override
    public void close() {
        end.countDown();
    }
}
