package io.refeed.generator;

import io.refeed.protocol.service.Service;
import io.refeed.protocol.service.ServiceOptions;

/** A {@link GeneratorHost} together with a player who answers in his own time, and who is closed with it. */
public final class AsyncPlayerHost implements Service {
    private final AsyncPlayer player;
    private final GeneratorHost host;

    /**
     * A service that has not started yet.
     *
     * @param options how to reach the broker, as by {@link GeneratorHost#options(String, io.refeed.protocol.Connection)}
     */
    public AsyncPlayerHost(ServiceOptions options, AsyncPlayer player) {
        this.player = player;
        this.host = new GeneratorHost(options, player);
    }

    @Override
    public String role() {
        return host.role();
    }

    @Override
    public boolean ready() {
        return host.ready();
    }

    @Override
    public void run() {
        host.run();
    }

    /** Stops the host, then closes the player. */
    @Override
    public void close() {
        try {
            host.close();
        } finally {
            player.close();
        }
    }
}
