package io.refeed.operations.command;

import io.refeed.protocol.Connection;
import io.refeed.protocol.access.Contestant;
import io.refeed.protocol.access.Role;
import io.refeed.testbed.access.Provision;
import io.refeed.testbed.access.Secrets;
import io.refeed.testbed.command.Bounds;
import io.refeed.testbed.command.CommandException;
import io.refeed.testbed.command.ConnectionOptions;
import io.refeed.testbed.command.TopicOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code refeed provision}: makes a broker ready. */
@Command(
        name = "provision",
        description = {
            "Makes a broker ready, with an operator's login: makes the topics that are missing and checks the others; with "
                    + "--permissions, allows each role what it needs on them; with --secrets, makes the roles' logins, too.",
            "With --player, makes topics of a player's own, and allows it what it needs there, within quotas; with --secrets its "
                    + "login, too.",
            "Doing it again changes nothing."
        })
final class ProvisionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connection;

    @Mixin
    private TopicOptions topics;

    @Mixin
    private PlayerOptions players;

    @Option(
            names = "--brokers",
            paramLabel = "N",
            converter = Bounds.Count.class,
            defaultValue = "1",
            description = "Wait, some seconds at most, until so many brokers are there.")
    private int brokers;

    @Option(names = "--permissions", description = "Make the access control lists of the roles.")
    private boolean permissions;

    @Option(
            names = "--secrets",
            paramLabel = "DIR",
            description =
                    "Make the roles' and players' logins from what 'refeed secrets' wrote there; implies --permissions.")
    private Path directory;

    @Override
    public Integer call() {
        List<Contestant> contestants = players.contestants();
        PrintWriter err = spec.commandLine().getErr();
        Connection reached = connection.connect();
        try (Admin admin = reached.admin("refeed-provision")) {
            Brokers.await(admin, brokers);
        }
        int partitions = topics.ensure(reached, Role.ADMIN);
        err.println("topics " + reached.prefix() + "* are ready, with " + partitions + " partitions each");
        Secrets secrets = directory == null ? null : secrets(contestants);
        topics.ensure(reached, contestants, partitions);
        try (Admin admin = reached.admin("refeed-provision")) {
            Provision provision = new Provision(admin);
            if (secrets != null) {
                provision.users(secrets);
                err.println("the roles can log in");
            }
            if (directory != null || permissions) {
                provision.permissions(reached.prefix());
                err.println("each role may do what it must");
            }
            provision.contestants(reached.prefix(), contestants);
        }
        for (Contestant player : contestants) {
            err.println("player " + player.name() + " may do what it must on " + player.prefix(reached.prefix()) + "*");
        }
        return 0;
    }

    /** A password that is made here would be known to no one. */
    private Secrets secrets(List<Contestant> contestants) {
        Secrets secrets = Secrets.keptIn(directory);
        for (Contestant player : contestants) {
            if (!secrets.contestants().contains(player)) {
                throw new CommandException("there is no login of player " + player.name() + " in " + directory
                        + "; 'refeed secrets " + directory + " --player " + player.name() + "' makes one");
            }
        }
        return secrets;
    }
}
