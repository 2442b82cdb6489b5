package io.refeed.llm;

import io.refeed.generator.GeneratorHost;
import io.refeed.protocol.service.Service;
import io.refeed.protocol.service.ServiceOptions;

/** A player that asks a language model, on Kafka. */
public final class LlmService implements Service {
    private final LlmPlayer player;
    private final GeneratorHost host;

    /** @param options how to reach the broker, as by {@link GeneratorHost#options(String, io.refeed.protocol.Connection)} */
    public LlmService(ServiceOptions options, LlmPlayer player) {
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

    @Override
    public void close() {
        try {
            host.close();
        } finally {
            player.close();
        }
    }
}
