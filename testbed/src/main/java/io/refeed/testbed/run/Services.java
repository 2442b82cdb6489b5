package io.refeed.testbed.run;

import io.refeed.auditor.Auditor;
import io.refeed.detector.DetectorService;
import io.refeed.game.Catalog;
import io.refeed.game.referee.Referee;
import io.refeed.gateway.Gateway;
import io.refeed.generator.BundledPlayer;
import io.refeed.generator.GeneratorHost;
import io.refeed.producer.ProducerService;
import io.refeed.protocol.Connection;
import io.refeed.protocol.access.Logins;
import io.refeed.protocol.access.Role;
import io.refeed.protocol.service.Service;
import io.refeed.protocol.service.ServiceOptions;
import io.refeed.replayer.ReplayerService;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Makes the services. */
public final class Services {
    private Services() {}

    /** The four that every game needs, in their usual groups, where all of them come the same way. */
    public static List<Service> all(Connection connection) {
        return all(Logins.same(connection));
    }

    /** All four, in their usual groups. */
    public static List<Service> all(Logins logins) {
        return all(logins, ServiceOptions.SESSION, Referee.BLOCK);
    }

    /**
     * All four, in their usual groups.
     *
     * @param session how long their groups wait for one that went away without a word
     * @param block the number of rounds in a block of topic {@code contamination}
     */
    public static List<Service> all(Logins logins, Duration session, int block) {
        return Stream.of(Role.PRODUCER, Role.GENERATOR, Role.REPLAYER, Role.AUDITOR)
                .map(role -> of(role, options(role, logins.as(role)).within(session), block))
                .toList();
    }

    /** The service of a role, in its usual group. */
    public static Service of(Role role, Connection connection) {
        return of(role, options(role, connection));
    }

    /** The options of a role's service unless others are chosen. */
    public static ServiceOptions options(Role role, Connection connection) {
        return ServiceOptions.of(role.user(), connection);
    }

    /** The service of a role. */
    public static Service of(Role role, ServiceOptions options) {
        return of(role, options, Referee.BLOCK);
    }

    /** The service of a role; an auditor has blocks of so many rounds in topic {@code contamination}. */
    public static Service of(Role role, ServiceOptions options, int block) {
        return switch (role) {
            case PRODUCER -> new ProducerService(options, Catalog.load());
            case DETECTOR -> new DetectorService(options, Catalog.load());
            case GENERATOR -> new GeneratorHost(options, new BundledPlayer());
            case REPLAYER -> new ReplayerService(options, Catalog.load());
            case AUDITOR -> new Auditor(options, Catalog.load(), block);
            case GATEWAY -> new Gateway(options);
            case RUN, ADMIN -> throw new IllegalArgumentException("no service is called " + role.user());
        };
    }
}
