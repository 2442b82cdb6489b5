package io.refeed.operations.command;

import io.refeed.operations.conform.AskedSubject;
import io.refeed.operations.conform.Check;
import io.refeed.operations.conform.CommandedSubject;
import io.refeed.operations.conform.Conformance;
import io.refeed.operations.conform.Kind;
import io.refeed.operations.conform.Plan;
import io.refeed.operations.conform.Report;
import io.refeed.operations.conform.Subject;
import io.refeed.operations.conform.Vocabulary;
import io.refeed.operations.conform.check.Checks;
import io.refeed.operations.process.ChildProcess;
import io.refeed.protocol.Connection;
import io.refeed.protocol.access.Role;
import io.refeed.testbed.broker.BrokerOptions;
import io.refeed.testbed.broker.EmbeddedBroker;
import io.refeed.testbed.command.Bounds;
import io.refeed.testbed.command.CommandException;
import io.refeed.testbed.command.ConnectionOptions;
import io.refeed.testbed.command.ExitGuard;
import io.refeed.testbed.command.LocalBroker;
import io.refeed.testbed.command.TopicOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code refeed conform}: tries a player, or a detector. */
@Command(
        name = "conform",
        description = {
            "Plays games with a player, or a detector, that any gets through whatever its quality, and says what it did wrong.",
            "On an embedded broker, or with --bootstrap on another one, under a prefix where no services of Refeed work. "
                    + "With the player's command behind --, it starts the player, and kills it and starts it again on the way; "
                    + "{bootstrap}, {prefix} and {player} (or {detector}) in the command stand for what they name.",
            "Ends with 1 if there was an error."
        })
final class ConformCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connection;

    @Mixin
    private TopicOptions topics;

    @Option(names = "--player", paramLabel = "NAME", description = "The player's name, as cards have it.")
    private String player;

    @Option(
            names = "--detector",
            paramLabel = "NAME",
            description = "Try a detector in its place: its name, as cards have it.")
    private String detector;

    @Option(
            names = "--port",
            paramLabel = "N",
            converter = Bounds.Port.class,
            description = "The port where the embedded broker listens; a free one unless given.")
    private Integer port;

    @Option(
            names = "--only",
            paramLabel = "CHECK",
            split = "[ ,]+",
            description = "Only these checks; --list names them.")
    private List<String> only = List.of();

    @Option(
            names = "--domain",
            paramLabel = "DOMAIN",
            split = "[ ,]+",
            description = "Only games of naturals, integers, strings, sentences; of all of them unless given.")
    private List<String> domains = List.of();

    @Option(names = "--list", description = "Name the checks and what they try, and end.")
    private boolean list;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            converter = Bounds.Amount.class,
            defaultValue = "90",
            description =
                    "How long the first answer of all may take, and the first after a restart; ${DEFAULT-VALUE} unless given.")
    private int wait;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            converter = Bounds.Amount.class,
            defaultValue = "30",
            description = "How long any other answer may take, from the latest one on; ${DEFAULT-VALUE} unless given.")
    private int patience;

    @Option(
            names = "--pause",
            paramLabel = "SECONDS",
            converter = Bounds.Amount.class,
            defaultValue = "10",
            description = "How long the pause in check pause is; ${DEFAULT-VALUE} unless given.")
    private int pause;

    @Option(
            names = "--games",
            paramLabel = "N",
            converter = Bounds.Count.class,
            defaultValue = "200",
            description = "How many games check many-games plays at once; ${DEFAULT-VALUE} unless given.")
    private int games;

    @Option(
            names = "--ask",
            description =
                    "Where there is no command: ask for the player to be killed and started again, and wait for Enter.")
    private boolean ask;

    @Option(
            names = "--player-log",
            paramLabel = "FILE",
            description = "Where what the command prints goes; a temporary file unless given.")
    private Path log;

    @Option(names = "--json", description = "Print JSON lines, and nothing else.")
    private boolean json;

    @Parameters(paramLabel = "COMMAND", description = "What starts the player, behind --.")
    private List<String> command = List.of();

    @Override
    public Integer call() throws Exception {
        if (list) {
            Checks.all().forEach(check -> spec.commandLine()
                    .getOut()
                    .println(String.format("%-16s %s", check.name(), check.summary())));
            return 0;
        }
        if ((player == null) == (detector == null)) {
            throw new CommandException(
                    "expected --player NAME, the name that cards call the player by, or --detector NAME");
        }
        return ExitGuard.run(this::conform);
    }

    private int conform() throws Exception {
        Plan plan = new Plan(
                kind(),
                subject(),
                chosen(Vocabulary.all(), domains, Vocabulary::name, "--domain"),
                Duration.ofSeconds(wait),
                Duration.ofSeconds(patience),
                Duration.ofSeconds(pause),
                games);
        List<Check> checks = chosen(Checks.all(), only, Check::name, "--only");
        if (connection.given()) {
            if (port != null) {
                throw new CommandException(
                        "--port is for the embedded broker; --bootstrap says where another one listens");
            }
            Connection reached = connection.connect();
            return tried(
                    plan, checks, reached, topics.ensure(reached, detector == null ? Role.GENERATOR : Role.DETECTOR));
        }
        BrokerOptions wanted =
                BrokerOptions.TEMPORARY.onPort(port == null ? 0 : port).closedByCaller();
        try (EmbeddedBroker broker =
                LocalBroker.start(wanted, topics, spec.commandLine().getErr())) {
            Connection own = broker.connection().withPrefix(connection.prefix());
            return tried(plan, checks, own, topics.ensureEmbedded(own));
        }
    }

    private int tried(Plan plan, List<Check> checks, Connection reached, int partitions)
            throws IOException, InterruptedException {
        Report report = new Report(spec.commandLine().getOut(), json);
        spec.commandLine()
                .getErr()
                .println("refeed: trying the " + kind().label() + " " + subject() + " at " + reached.bootstrap()
                        + ", prefix " + reached.prefix());
        spec.commandLine().getErr().flush();
        try (Subject subject = program(reached)) {
            return new Conformance(plan, checks, report).on(reached, partitions, subject) ? 0 : 1;
        }
    }

    private Kind kind() {
        return detector == null ? Kind.PLAYER : Kind.DETECTOR;
    }

    private String subject() {
        return detector == null ? player : detector;
    }

    private Subject program(Connection reached) throws IOException {
        if (command.isEmpty()) {
            return ask
                    ? new AskedSubject(
                            kind().label() + " " + subject(),
                            new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())),
                            spec.commandLine().getErr())
                    : Subject.OUT_OF_REACH;
        }
        Path said = log == null ? Files.createTempFile("refeed-" + kind().label(), ".log") : log;
        spec.commandLine().getErr().println("refeed: what the " + kind().label() + " prints goes to " + said);
        spec.commandLine().getErr().flush();
        List<String> words = command.stream()
                .map(word -> word.replace("{bootstrap}", reached.bootstrap())
                        .replace("{prefix}", reached.prefix())
                        .replace("{" + kind().label() + "}", subject()))
                .toList();
        return new CommandedSubject(new ChildProcess(kind().label() + " " + subject(), said, words));
    }

    private static <T> List<T> chosen(List<T> all, List<String> names, Function<T, String> naming, String option) {
        List<String> known = all.stream().map(naming).toList();
        List<String> unknown =
                names.stream().filter(name -> !known.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new CommandException(option + ": expected " + known.stream().collect(Collectors.joining(", "))
                    + ", found '" + unknown.get(0) + "'");
        }
        List<T> chosen = new ArrayList<>(all);
        chosen.removeIf(each -> !names.isEmpty() && !names.contains(naming.apply(each)));
        return chosen;
    }
}
