package io.refeed.testbed.command;

import io.refeed.testbed.result.Versions;
import io.refeed.testbed.terminal.TerminalText;
import io.refeed.testbed.terminal.VisibleWriter;
import java.io.PrintWriter;
import java.util.List;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code refeed} itself, which does nothing but hold the others: these, and each {@link CommandProvider}'s. */
@Command(
        name = "refeed",
        description = "Plays generators that read their own output.",
        versionProvider = RefeedCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            SimulateCommand.class,
            CheckCommand.class,
            AuditCommand.class,
            ShowCommand.class,
            ReproduceCommand.class,
            CatalogCommand.class,
            WatchCommand.class,
            PageCommand.class,
            FetchCommand.class,
            ServiceCommand.Producer.class,
            ServiceCommand.Generator.class,
            ServiceCommand.Replayer.class,
            ServiceCommand.Auditor.class,
            ServiceCommand.Detector.class,
            ServiceCommand.Gateway.class,
            BrokerCommand.class,
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:did what was asked",
            "1:ran, and the answer is no (a failed expectation, a claim not reproduced, a transcript that breaks the rules)",
            "2:could not run (usage, a file that is missing or faulty, no broker)",
        })
public final class RefeedCommand implements Runnable {
    private static final int FAILED = 2;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Say what the command does, and end.")
    private boolean help;

    @Option(
            names = AddedJars.OPTION,
            paramLabel = "JAR-OR-DIR",
            scope = ScopeType.INHERIT,
            description =
                    "A jar, or a directory with jars or classes, whose kinds are then known; may be given several times, or"
                            + " name several, separated as in a class path.")
    private List<String> pluginPath;

    @Option(names = "--version", versionHelp = true, description = "Print the version, and end.")
    private boolean version;

    /**
     * Runs one command.
     *
     * @return its exit code
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        try {
            return execute(out, err, arguments);
        } catch (CommandException | Error e) {
            return Failures.report(e, new VisibleWriter(err));
        } finally {
            out.flush();
            err.flush();
        }
    }

    private static int execute(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new RefeedCommand());
        // Before the settings: they reach only the commands that are there by then.
        ServiceLoader.load(CommandProvider.class)
                .forEach(provider -> provider.commands().forEach(line::addSubcommand));
        line.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler((e, args) -> usage(e))
                .setExecutionStrategy(parsed -> visibly(line, parsed))
                .setExecutionExceptionHandler((e, command, result) -> Failures.report(e, command.getErr()));
        return line.execute(arguments);
    }

    /** Runs what was asked for; the help alone, which no one else has a say in, may be bold. */
    private static int visibly(CommandLine line, ParseResult parsed) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        line.setOut(new VisibleWriter(line.getOut())).setErr(new VisibleWriter(line.getErr()));
        RefeedCommand refeed = line.getCommand();
        return AddedJars.during(
                refeed.pluginPath, System.getenv(AddedJars.VARIABLE), () -> new CommandLine.RunLast().execute(parsed));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "expected a command");
    }

    private static int usage(ParameterException e) {
        CommandLine command = e.getCommandLine();
        command.getErr()
                .println("refeed: " + TerminalText.visible(e.getMessage()) + "; see '"
                        + command.getCommandSpec().qualifiedName() + " --help'");
        return FAILED;
    }

    /** What {@code --version} prints. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            Versions versions = Versions.current();
            return new String[] {
                "refeed " + versions.refeed() + " (Kafka " + versions.kafka() + ", Java " + Runtime.version()
                        + (versions.commit() == null ? "" : ", commit " + versions.commit()) + ")"
            };
        }
    }
}
