package io.refeed.bridge;

import io.refeed.generator.GeneratorHost;
import io.refeed.protocol.service.Service;
import io.refeed.protocol.service.ServiceOptions;

/** A player on the other side of a bridge, on Kafka. */
public final class BridgeService implements Service {
    private final Bridge bridge;
    private final GeneratorHost host;

    /**
     * A service that has not started yet.
     *
     * @param options how to reach the broker, as by {@link GeneratorHost#options(String, io.refeed.protocol.Connection)}
     * @param bridge the player, who is {@linkplain Bridge#start there}
     */
    public BridgeService(ServiceOptions options, Bridge bridge) {
        this.bridge = bridge;
        this.host = new GeneratorHost(options, bridge);
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

    /** Stops the host, then ends the player. */
    @Override
    public void close() {
        try {
            host.close();
        } finally {
            bridge.close();
        }
    }
}
