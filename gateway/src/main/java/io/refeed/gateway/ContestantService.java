package io.refeed.gateway;

import io.refeed.protocol.access.Contestant;
import io.refeed.protocol.service.RestartingService;
import io.refeed.protocol.service.ServiceOptions;
import java.util.concurrent.CountDownLatch;

/** The gateway for one player, which no other player can hold up. */
final class ContestantService extends RestartingService {
    private final ServiceOptions options;
    private final Contestant contestant;

    /** @param options those of the whole gateway */
    ContestantService(ServiceOptions options, Contestant contestant) {
        super(options.role() + "-" + contestant.name());
        this.options = options;
        this.contestant = contestant;
    }

    @Override
    protected Life begin(CountDownLatch stop) {
        return new CopyLoop(options, contestant, stop);
    }
}
