package io.refeed.protocol.service;

import java.util.concurrent.CountDownLatch;

/**
 * Runs a service over the partitions that its consumer group gives it. One thread, one consumer, one producer for all
 * games. The topics are the state: a partition is read by each new owner, through the same {@link PartitionHandler} that goes on
 * with it afterwards, from the beginning or from the {@link GameHorizon} that the last one has committed.
 *
 * <p>It is ready when the group has given this instance its share of the partitions, and all of them are loaded.
 */
public abstract class PartitionedService extends RestartingService {
    private final ServiceOptions options;
    private final Subscription subscription;
    private final PartitionHandler.Factory handlers;
    private final FailedRecords failed;

    /**
     * A service that has not started yet.
     *
     * @param handlers makes a handler for each partition that the service is given
     */
    protected PartitionedService(ServiceOptions options, Subscription subscription, PartitionHandler.Factory handlers) {
        super(options.role());
        this.options = options;
        this.subscription = subscription;
        this.handlers = handlers;
        this.failed = new FailedRecords(options.role());
    }

    @Override
    protected final Life begin(CountDownLatch stop) {
        return new PollLoop(options, subscription, handlers, failed, stop);
    }
}
