package io.refeed.testbed.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.access.Role;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.live.PlayedOnKafka;
import io.refeed.testbed.live.Waiting;
import io.refeed.testbed.result.ResultFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A contestant writes to {@code outputs}, the one topic that it may write, what is meant to harm the others. Their games
 * come out as they would have without it, and no service is gone afterwards. All attacks meet the same services, one after
 * the other: what harms them for good shows in the next one at the latest.
 */
class HostileContestantIT {
    /** How much a service may log of one attack. */
    private static final int MOST_LOGGED = 32 << 10;

    private static final String NEIGHBOURS = SealedHouse.neighbours(800);

    private static final String OWN = """
              - {id: own, generator: {kind: external, player: mine}, adversary: {kind: none}, rounds: 1000, patience: 10m}
            """;

    @TempDir
    private static Path directory;

    private static SealedHouse house;
    private static Map<String, String> expected;

    @BeforeAll
    static void open() throws Exception {
        house = SealedHouse.open(directory);
        expected = PlayedOnKafka.simulated(neighbours(), directory);
    }

    @AfterAll
    static void close() {
        if (house != null) {
            house.close();
        }
    }

    static Stream<Attack> attacks() {
        return Attacks.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void leavesTheOthersAlone(Attack attack) throws Exception {
        Map<String, Integer> before = house.logged();
        Map<String, String> transcripts = new LinkedHashMap<>();
        try (Contestant contestant = new Contestant(house.as(Role.GENERATOR));
                SealedHouse.Run run = house.run(NEIGHBOURS + (attack.playsAlong() ? OWN : ""))) {
            if (attack.playsAlong()) {
                contestant.awaitOwnGame();
            }
            contestant.awaitOthers(4, 10);

            attack.on(contestant);
            if (attack.playsAlong()) {
                contestant.resign();
            }
            contestant.flush();

            run.process().awaitCode(Waiting.LIMIT);
            for (String game : expected.keySet()) {
                Path transcript = new ResultFiles(run.results()).transcript(game);
                assertThat(transcript)
                        .as("what run says: %s", run.process().log())
                        .exists();
                transcripts.put(game, Files.readString(transcript));
            }
        }
        house.assertUnharmed();
        transcripts.forEach((game, transcript) -> assertThat(firstDifference(transcript, expected.get(game)))
                .as(game)
                .isEmpty());
        house.logged().forEach((name, length) -> assertThat(length - before.get(name))
                .as("bytes that %s has logged", name)
                .isLessThan(MOST_LOGGED));
    }

    /** A whole transcript would fill the screen. */
    private static Optional<String> firstDifference(String one, String other) {
        List<String> lines = one.lines().toList();
        List<String> others = other.lines().toList();
        for (int i = 0; i < Math.max(lines.size(), others.size()); i++) {
            String found = i < lines.size() ? lines.get(i) : "nothing";
            String wanted = i < others.size() ? others.get(i) : "nothing";
            if (!found.equals(wanted)) {
                return Optional.of("line " + (i + 1) + ": expected " + wanted + ", found " + found);
            }
        }
        return Optional.empty();
    }

    private static Experiment neighbours() throws Exception {
        return PlayedOnKafka.experiment(directory, NEIGHBOURS);
    }
}
