package io.refeed.operations.command;

import io.refeed.protocol.Connection;
import io.refeed.protocol.access.Role;
import io.refeed.testbed.access.Provision;
import io.refeed.testbed.access.Secrets;
import io.refeed.testbed.command.Bounds;
import io.refeed.testbed.command.ConnectionOptions;
import io.refeed.testbed.command.TopicOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
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
            "Doing it again changes nothing."
        })
final class ProvisionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connection;

    @Mixin
    private TopicOptions topics;

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
            description = "Make the roles' logins from what 'refeed secrets' wrote there; implies --permissions.")
    private Path directory;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Connection reached = connection.connect();
        try (Admin admin = reached.admin("refeed-provision")) {
            Brokers.await(admin, brokers);
        }
        int partitions = topics.ensure(reached, Role.ADMIN);
        err.println("topics " + reached.prefix() + "* are ready, with " + partitions + " partitions each");
        try (Admin admin = reached.admin("refeed-provision")) {
            Provision provision = new Provision(admin);
            if (directory != null) {
                provision.users(Secrets.keptIn(directory));
                err.println("the roles can log in");
            }
            if (directory != null || permissions) {
                provision.permissions(reached.prefix());
                err.println("each role may do what it must");
            }
        }
        return 0;
    }
}
