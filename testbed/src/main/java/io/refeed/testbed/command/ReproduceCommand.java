package io.refeed.testbed.command;

import io.refeed.protocol.Topics;
import io.refeed.testbed.broker.BrokerOptions;
import io.refeed.testbed.broker.EmbeddedBroker;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.reproduce.Claims;
import io.refeed.testbed.reproduce.Reproduced;
import io.refeed.testbed.result.ResultWriter;
import io.refeed.testbed.result.RunInfo;
import io.refeed.testbed.run.MemoryRun;
import io.refeed.testbed.terminal.TerminalText;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code refeed reproduce}: each result of the paper, and what happened. */
@Command(
        name = "reproduce",
        description = {
            "Plays the games of each theorem and of each claim on defences, and their negative controls, and puts what "
                    + "happened beside what the paper says.",
            "A finite run proves no limit: what exactly has been shown is said with each. "
                    + "Ends with 1 if one comes out otherwise, or if a control does not fail."
        })
final class ReproduceCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private TopicOptions topics;

    @Mixin
    private WidthOption width;

    @Mixin
    private OutputOptions output;

    @Mixin
    private JobsOption jobs;

    @Option(names = "--memory", description = "Play in memory, without Kafka.")
    private boolean memory;

    @Override
    public Integer call() throws Exception {
        return ExitGuard.run(this::reproduce);
    }

    private int reproduce() throws Exception {
        Claims claims = Claims.bundled();
        Path directory = output.directory(claims.experiment().name());
        List<Map<String, Object>> verdicts =
                memory ? simulated(claims.experiment(), directory) : onKafka(claims.experiment(), directory);
        List<Reproduced> all = Reproduced.of(claims, verdicts);
        PrintWriter printer = spec.commandLine().getOut();
        for (Reproduced each : all) {
            if (output.json()) {
                printer.print(new String(ResultWriter.line(each.tree()), StandardCharsets.UTF_8));
            } else {
                print(each, printer);
            }
        }
        long disagreeing = all.stream().filter(each -> !each.agrees()).count();
        if (!output.json()) {
            printer.println(
                    disagreeing == 0
                            ? "All " + all.size()
                                    + " claims came out as predicted, and all controls failed as they must."
                            : disagreeing + " of " + all.size() + " claims came out otherwise.");
        }
        printer.flush();
        spec.commandLine().getErr().println("results in " + directory);
        return disagreeing == 0 ? 0 : 1;
    }

    private void print(Reproduced each, PrintWriter out) {
        out.println(each.claim().title() + (each.agrees() ? ": as predicted" : ": NOT AS PREDICTED"));
        print("claim", each.claim().claim(), out);
        print("predicted", each.claim().predicted(), out);
        print("observed", each.observed(), out);
        print("control", "without " + each.claim().without() + ", " + each.controlled(), out);
        print("shows", each.claim().shows(), out);
        each.disagreements().forEach(sentence -> print("BUT", sentence, out));
        out.println();
    }

    /** A sentence beside what it says, its further lines below its first. */
    private void print(String what, String sentence, PrintWriter out) {
        String begin = "  " + TerminalText.padRight(what, 11);
        for (String line : width.lines(sentence, begin.length())) {
            out.println(begin + line);
            begin = " ".repeat(begin.length());
        }
    }

    private List<Map<String, Object>> onKafka(Experiment experiment, Path directory) throws Exception {
        KafkaPlay play = new KafkaPlay(spec.commandLine(), experiment, false, false, topics, width, output);
        BrokerOptions options = BrokerOptions.TEMPORARY.closedByCaller();
        try (EmbeddedBroker broker =
                LocalBroker.start(options, topics, spec.commandLine().getErr())) {
            return play.onEmbedded(broker).verdicts(broker.logins(Topics.PREFIX), directory);
        }
    }

    private List<Map<String, Object>> simulated(Experiment experiment, Path directory) {
        List<Map<String, Object>> verdicts = new ArrayList<>();
        RunInfo run = RunInfo.begin("simulate", experiment.name(), Clock.systemUTC());
        try (ResultWriter results = ResultWriter.open(directory, experiment, run, false)) {
            new MemoryRun(experiment, false, false, jobs.count())
                    .play(results, (game, verdict) -> verdicts.add(verdict));
        }
        return verdicts;
    }
}
