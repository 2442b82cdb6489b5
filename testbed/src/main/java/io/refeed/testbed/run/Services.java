package io.refeed.testbed.run;

import io.refeed.auditor.Auditor;
import io.refeed.auditor.AuditorConfig;
import io.refeed.game.Catalog;
import io.refeed.generator.BundledPlayer;
import io.refeed.generator.GeneratorHost;
import io.refeed.generator.Player;
import io.refeed.producer.ProducerService;
import io.refeed.protocol.Connection;
import io.refeed.protocol.service.ServiceOptions;
import io.refeed.replayer.ReplayerService;
import java.util.List;

/** Makes the four services. */
public final class Services {
    private Services() {}

    /** All four, none with a name of its own. */
    public static List<Service> all(Connection connection) {
        return List.of(
                producer(connection, null),
                generator(connection, null),
                replayer(connection, null),
                auditor(connection, null));
    }

    /**
     * The generator host.
     *
     * @param instance a name that this instance keeps over restarts, or null
     */
    public static Service generator(Connection connection, String instance) {
        Player player = new BundledPlayer();
        GeneratorHost host = new GeneratorHost(named(GeneratorHost.options(player, connection), instance), player);
        return new Service("generator", host, host::ready, host::close);
    }

    /**
     * The producer.
     *
     * @param instance a name that this instance keeps over restarts, or null
     */
    public static Service producer(Connection connection, String instance) {
        ProducerService producer =
                new ProducerService(named(ProducerService.options(connection), instance), Catalog.load());
        return new Service("producer", producer, producer::ready, producer::close);
    }

    /**
     * The replayer.
     *
     * @param instance a name that this instance keeps over restarts, or null
     */
    public static Service replayer(Connection connection, String instance) {
        ReplayerService replayer =
                new ReplayerService(named(ReplayerService.options(connection), instance), Catalog.load());
        return new Service("replayer", replayer, replayer::ready, replayer::close);
    }

    /**
     * The auditor.
     *
     * @param instance a name that this instance keeps over restarts, or null
     */
    public static Service auditor(Connection connection, String instance) {
        Auditor auditor = new Auditor(AuditorConfig.of(connection).withInstance(instance), Catalog.load());
        return new Service("auditor", auditor, auditor::ready, auditor::close);
    }

    private static ServiceOptions named(ServiceOptions options, String instance) {
        return instance == null ? options : options.named(instance);
    }
}
