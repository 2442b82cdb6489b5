package io.refeed.operations.command;

import io.refeed.operations.clean.Cleaner;
import io.refeed.operations.clean.Cleaning;
import io.refeed.operations.clean.CleaningException;
import io.refeed.operations.clean.CleaningReport;
import io.refeed.operations.clean.CleaningRules;
import io.refeed.protocol.Connection;
import io.refeed.protocol.Topics;
import io.refeed.testbed.command.CommandException;
import io.refeed.testbed.command.ConnectionOptions;
import io.refeed.testbed.terminal.TerminalText;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code refeed clean}: removes what is over from a broker. */
@Command(
        name = "clean",
        description = {
            "Removes games that are over from a broker, while others are played; says what stays, and why.",
            "A game is over when its stream has an end mark and the auditor has closed it. Kafka deletes records from the "
                    + "beginning of a partition only, so that they stay from the first one on of a game that stays."
        })
final class CleanCommand implements Callable<Integer> {
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final Pattern AGE = Pattern.compile("(\\d{1,9})([smhd])");

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connection;

    @Option(
            names = "--run",
            paramLabel = "RUN",
            description = "Remove this run as well, over or not; what plays it stops. May be given several times.")
    private Set<String> runs = Set.of();

    @Option(
            names = "--older-than",
            paramLabel = "AGE",
            defaultValue = "10s",
            description = {
                "Leave what is younger, as 30s, 5m, 12h, 7d; ${DEFAULT-VALUE} unless given.",
                "A run that has just ended may still be read by the command that started it."
            })
    private String olderThan;

    @Option(
            names = "--dead-letters",
            description = "Remove dead letters, too: those before the first one of a game that stays.")
    private boolean deadLetters;

    @Option(names = "--dry-run", description = "Say what would be removed, and remove nothing.")
    private boolean dryRun;

    @Override
    public Integer call() {
        CleaningRules rules = new CleaningRules(runs, age(olderThan), deadLetters);
        Connection reached = connection.connect();
        try (Admin admin = reached.admin("refeed-topics")) {
            new Topics(admin, reached.prefix(), TIMEOUT).check();
        }
        try {
            clean(new Cleaner(reached, InstantSource.system()), rules);
        } catch (CleaningException e) {
            throw new CommandException(e.getMessage(), e);
        }
        return 0;
    }

    private void clean(Cleaner cleaner, CleaningRules rules) {
        Cleaning cleaning = cleaner.plan(rules);
        if (!dryRun && !cleaning.isEmpty()) {
            cleaner.carryOut(cleaning);
        }
        new CleaningReport(cleaning, !dryRun)
                .lines().stream()
                        .map(TerminalText::visible)
                        .forEach(spec.commandLine().getOut()::println);
    }

    private static Duration age(String text) {
        Matcher matcher = AGE.matcher(text);
        if (!matcher.matches()) {
            throw new CommandException(
                    "--older-than: expected an age such as 30s, 5m, 12h or 7d, found '" + text + "'");
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
