package io.refeed.testbed.command;

import io.refeed.testbed.broker.BrokerOptions;
import io.refeed.testbed.broker.EmbeddedBroker;
import java.io.PrintWriter;

/** Starts the embedded broker of a command. */
public final class LocalBroker {
    private LocalBroker() {}

    /**
     * Says that it starts, and starts it, unless this machine gives it too little.
     *
     * @param topics says how many partitions there will be
     * @param err standard error
     * @throws CommandException if something is too little
     */
    public static EmbeddedBroker start(BrokerOptions options, TopicOptions topics, PrintWriter err) {
        Resources.ofThisProcess().missing(topics.partitions()).ifPresent(missing -> {
            throw new CommandException(missing);
        });
        MemoryWatch.start();
        new Steps(err).begin("starting a Kafka broker");
        return EmbeddedBroker.start(options);
    }
}
