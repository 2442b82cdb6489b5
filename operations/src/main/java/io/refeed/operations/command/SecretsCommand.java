package io.refeed.operations.command;

import io.refeed.protocol.access.Contestant;
import io.refeed.testbed.access.BrokerSecurity;
import io.refeed.testbed.access.ClientLogins;
import io.refeed.testbed.access.Secrets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code refeed secrets}: passwords and the files that hold them. */
@Command(
        name = "secrets",
        description = {
            "Makes a password for each role and for the broker, unless they are there, and writes the files that need them: "
                    + "a directory for each of producer, detector, generator, replayer, auditor, gateway, run, admin and "
                    + "players/NAME (client.properties for Java and --client-config, librdkafka.conf for kcat and the like) "
                    + "and broker (server.properties). Players keep the login that they have.",
            "Then start the broker with that, and tell it the roles with 'refeed provision --secrets DIR'."
        })
final class SecretsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Where they are kept.")
    private Path directory;

    @Mixin
    private PlayerOptions players;

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description = "Where clients find the broker; written into their files.")
    private String bootstrap;

    @Override
    public Integer call() {
        List<Contestant> contestants = players.contestants();
        Secrets secrets = Secrets.keptIn(directory).with(contestants);
        new ClientLogins(secrets).write(bootstrap);
        new BrokerSecurity(secrets).write();
        spec.commandLine().getErr().println("secrets in " + directory);
        return 0;
    }
}
