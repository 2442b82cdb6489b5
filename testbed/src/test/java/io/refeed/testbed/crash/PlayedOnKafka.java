package io.refeed.testbed.crash;

import io.refeed.game.Catalog;
import io.refeed.game.Simulation;
import io.refeed.protocol.Connection;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.experiment.ExperimentReader;
import io.refeed.testbed.experiment.PlannedGame;
import io.refeed.testbed.result.GameRecorder;
import io.refeed.testbed.result.ResultFiles;
import io.refeed.testbed.result.ResultWriter;
import io.refeed.testbed.result.RunInfo;
import io.refeed.testbed.run.KafkaRun;
import io.refeed.testbed.run.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plays experiments both ways and holds the transcripts, byte for byte. */
final class PlayedOnKafka {
    private PlayedOnKafka() {}

    static Experiment experiment(Path directory, String yaml) throws IOException {
        Path file = Files.writeString(Files.createTempFile(directory, "experiment", ".yaml"), yaml);
        return new ExperimentReader(Catalog.load()).read(file, List.of());
    }

    /** The transcripts by game, from Kafka. */
    static Map<String, String> run(Connection connection, int partitions, Experiment experiment, Path directory)
            throws IOException {
        Path results = Files.createTempDirectory(directory, "run");
        RunInfo info = RunInfo.begin("run", experiment.name(), Clock.systemUTC());
        try (ResultWriter writer = ResultWriter.open(results, experiment, info)) {
            new KafkaRun(connection, partitions, experiment, true, new Silence()).play(writer);
        }
        return transcripts(results, experiment);
    }

    /** The transcripts by game, from memory. */
    static Map<String, String> simulate(Experiment experiment, Path directory) throws IOException {
        Path results = Files.createTempDirectory(directory, "simulate");
        RunInfo info = RunInfo.begin("simulate", experiment.name(), Clock.systemUTC());
        try (ResultWriter writer = ResultWriter.open(results, experiment, info)) {
            for (PlannedGame planned : experiment.games()) {
                try (GameRecorder recorder = writer.record(planned.game())) {
                    Simulation.Result played = Simulation.play(planned.game(), true, recorder::round, recorder);
                    recorder.finish(
                            played.verdict().tree(planned.game().id()),
                            played.referee().targets());
                }
            }
        }
        return transcripts(results, experiment);
    }

    private static Map<String, String> transcripts(Path results, Experiment experiment) throws IOException {
        Map<String, String> transcripts = new LinkedHashMap<>();
        for (PlannedGame planned : experiment.games()) {
            String id = planned.game().id();
            transcripts.put(id, Files.readString(new ResultFiles(results).transcript(id)));
        }
        return transcripts;
    }

    private static final class Silence implements Progress {
        @Override
        public void note(String sentence) {}

        @Override
        public void games(List<Standing> standings) {}
    }
}
