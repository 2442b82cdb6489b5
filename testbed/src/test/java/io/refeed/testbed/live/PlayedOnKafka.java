package io.refeed.testbed.live;

import io.refeed.game.Catalog;
import io.refeed.protocol.Connection;
import io.refeed.protocol.TopicSettings;
import io.refeed.protocol.Topics;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.experiment.ExperimentReader;
import io.refeed.testbed.experiment.PlannedGame;
import io.refeed.testbed.result.ResultFiles;
import io.refeed.testbed.result.ResultWriter;
import io.refeed.testbed.result.RunInfo;
import io.refeed.testbed.run.KafkaRun;
import io.refeed.testbed.run.MemoryRun;
import io.refeed.testbed.run.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apache.kafka.clients.admin.Admin;

/** Plays experiments on Kafka and in memory, diagnostics and measures included, so that the transcripts can be held side by side. */
public final class PlayedOnKafka {
    private static final Catalog CATALOG = Catalog.load();

    /** A thread for each run: one that is never over must not keep another from its turn. */
    private static final Executor THREADS = run -> {
        Thread thread = new Thread(run, "run");
        thread.setDaemon(true);
        thread.start();
    };

    private PlayedOnKafka() {}

    /** Makes the topics of a prefix on a broker. */
    public static Connection topics(Connection broker, String prefix, int partitions) {
        Connection connection = broker.withPrefix(prefix);
        try (Admin admin = connection.admin("test")) {
            new Topics(admin, prefix, Waiting.LIMIT).ensure(TopicSettings.STANDARD.withPartitions(partitions));
        }
        return connection;
    }

    /** Reads an experiment from its text. */
    public static Experiment experiment(Path directory, String text) throws IOException {
        return experiment(Files.writeString(Files.createTempFile(directory, "experiment", ".yaml"), text));
    }

    /** Reads an experiment from its file. */
    public static Experiment experiment(Path file) {
        return new ExperimentReader(CATALOG).read(file, List.of());
    }

    /** Plays on Kafka, wherever the services run; the results. */
    public static Path run(Connection connection, int partitions, Experiment experiment, Path directory)
            throws IOException {
        Path results = Files.createTempDirectory(directory, "run");
        RunInfo info = RunInfo.begin("run", experiment.name(), Clock.systemUTC());
        try (ResultWriter writer = ResultWriter.open(results, experiment, info, true)) {
            new KafkaRun(connection, partitions, experiment, true, true, new Silence()).play(writer);
        }
        return results;
    }

    /** The same on a thread of its own. */
    public static CompletableFuture<Path> start(
            Connection connection, int partitions, Experiment experiment, Path directory) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return run(connection, partitions, experiment, directory);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                THREADS);
    }

    /** Plays in memory; the results. */
    public static Path simulate(Experiment experiment, Path directory) throws IOException {
        Path results = Files.createTempDirectory(directory, "simulate");
        RunInfo info = RunInfo.begin("simulate", experiment.name(), Clock.systemUTC());
        try (ResultWriter writer = ResultWriter.open(results, experiment, info, true)) {
            new MemoryRun(experiment, true, true, 1).play(writer, (game, verdict) -> {});
        }
        return results;
    }

    /** The transcripts in results, by game. */
    public static Map<String, String> transcripts(Path results, Experiment experiment) throws IOException {
        Map<String, String> transcripts = new LinkedHashMap<>();
        for (PlannedGame planned : experiment.games()) {
            String id = planned.game().id();
            transcripts.put(id, Files.readString(new ResultFiles(results).transcript(id)));
        }
        return transcripts;
    }

    /** The transcripts by game, from memory. */
    public static Map<String, String> simulated(Experiment experiment, Path directory) throws IOException {
        return transcripts(simulate(experiment, directory), experiment);
    }

    private static final class Silence implements Progress {
        @Override
        public void note(String sentence) {}

        @Override
        public void games(List<Standing> standings) {}
    }
}
