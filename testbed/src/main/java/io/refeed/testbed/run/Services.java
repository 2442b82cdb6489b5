package io.refeed.testbed.run;

import io.refeed.auditor.Auditor;
import io.refeed.auditor.AuditorConfig;
import io.refeed.game.Catalog;
import io.refeed.generator.BundledPlayer;
import io.refeed.generator.GeneratorHost;
import io.refeed.generator.Player;
import io.refeed.producer.ProducerService;
import io.refeed.protocol.Connection;
import io.refeed.protocol.access.Logins;
import io.refeed.protocol.access.Role;
import io.refeed.replayer.ReplayerService;
import java.util.List;

/** Makes the four services. */
public final class Services {
    private Services() {}

    /** All four, in their usual groups, where all of them come the same way. */
    public static List<Service> all(Connection connection) {
        return all(Logins.same(connection));
    }

    /** All four, in their usual groups. */
    public static List<Service> all(Logins logins) {
        return List.of(
                producer(logins.as(Role.PRODUCER), Membership.USUAL),
                generator(logins.as(Role.GENERATOR), Membership.USUAL),
                replayer(logins.as(Role.REPLAYER), Membership.USUAL),
                auditor(logins.as(Role.AUDITOR), Membership.USUAL));
    }

    /** The generator host. */
    public static Service generator(Connection connection, Membership membership) {
        Player player = new BundledPlayer();
        GeneratorHost host = new GeneratorHost(membership.of(GeneratorHost.options(player, connection)), player);
        return new Service("generator", host, host::ready, host::close);
    }

    /** The producer. */
    public static Service producer(Connection connection, Membership membership) {
        ProducerService producer =
                new ProducerService(membership.of(ProducerService.options(connection)), Catalog.load());
        return new Service("producer", producer, producer::ready, producer::close);
    }

    /** The replayer. */
    public static Service replayer(Connection connection, Membership membership) {
        ReplayerService replayer =
                new ReplayerService(membership.of(ReplayerService.options(connection)), Catalog.load());
        return new Service("replayer", replayer, replayer::ready, replayer::close);
    }

    /** The auditor. */
    public static Service auditor(Connection connection, Membership membership) {
        Auditor auditor = new Auditor(membership.of(AuditorConfig.of(connection)), Catalog.load());
        return new Service("auditor", auditor, auditor::ready, auditor::close);
    }
}
