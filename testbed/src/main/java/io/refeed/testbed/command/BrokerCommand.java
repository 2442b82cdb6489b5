package io.refeed.testbed.command;

import io.refeed.protocol.Topics;
import io.refeed.protocol.access.Role;
import io.refeed.testbed.broker.BrokerException;
import io.refeed.testbed.broker.BrokerOptions;
import io.refeed.testbed.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code refeed broker}: the embedded broker alone. */
@Command(
        name = "broker",
        description = {
            "Runs the embedded Kafka broker until it is stopped, with Refeed's topics on it.",
            "Prints where it listens once it serves. It is open to everyone on this machine, unless --secure is given."
        })
final class BrokerCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "N",
            converter = Bounds.Port.class,
            description = "The port to listen on; a free one unless given.")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep the data there, and go on with what is there; a temporary directory unless given.")
    private Path data;

    @Option(
            names = "--secure",
            description = {
                "Everyone logs in, and may do no more than the role needs.",
                "The logins lie in DIR/secrets, a directory for each role."
            })
    private boolean secure;

    @Option(
            names = "--prefix",
            paramLabel = "PREFIX",
            defaultValue = Topics.PREFIX,
            description = "The prefix of all topics; ${DEFAULT-VALUE} unless given.")
    private String prefix;

    @Mixin
    private TopicOptions topics;

    @Override
    public Integer call() throws InterruptedException {
        BrokerOptions options = BrokerOptions.TEMPORARY.onPort(port).sealed(secure);
        BrokerOptions kept = data == null ? options : options.keptIn(data);
        try (EmbeddedBroker broker =
                LocalBroker.start(kept, topics, spec.commandLine().getErr())) {
            topics.ensureEmbedded(broker.logins(prefix).as(Role.ADMIN));
            PlayerSettings.announce(broker, spec.commandLine().getErr());
            spec.commandLine().getOut().println(broker.bootstrap());
            spec.commandLine().getOut().flush();
            throw broker.fault().get();
        } catch (ExecutionException e) {
            throw new BrokerException("the broker cannot go on: " + e.getCause().getMessage(), e);
        }
    }
}
