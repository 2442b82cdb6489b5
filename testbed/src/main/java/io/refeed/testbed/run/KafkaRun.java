package io.refeed.testbed.run;

import io.refeed.game.Status;
import io.refeed.game.referee.Verdict;
import io.refeed.protocol.Connection;
import io.refeed.protocol.Topic;
import io.refeed.protocol.access.Role;
import io.refeed.protocol.message.Card;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.result.Interruption;
import io.refeed.testbed.result.ResultWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Plays the games of one experiment on a broker whose topics exist, all at once: announces them, follows them through the
 * topics, and writes each transcript as soon as its game is over and audited. Who plays them is not its business: the
 * services may run in this program or elsewhere. May be used once.
 */
public final class KafkaRun {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final long TICK = Duration.ofMillis(250).toNanos();
    private static final long GRACE = Duration.ofSeconds(15).toNanos();
    private static final long STRAGGLERS = Duration.ofSeconds(2).toNanos();

    /** Longer than Kafka itself takes to give up a record or a transaction, after which an auditor starts over. */
    private static final long RECOVERY = Duration.ofMinutes(3).toNanos();

    /** The clock of a gateway on another machine may be slow. */
    private static final Duration LETTERS_BEFORE = Duration.ofSeconds(10);

    private final Connection connection;
    private final int partitions;
    private final List<Announcement> announcements;
    private final Progress progress;
    private final long patience;
    private final Instant begun = Instant.now().minus(LETTERS_BEFORE);
    private CompletableFuture<String> fault = new CompletableFuture<>();
    private Connection observer;

    /**
     * @param partitions the number of partitions of the topics
     * @param diagnostics whether generators shall tell what goes on inside
     * @param measures whether the games shall be measured, too
     */
    public KafkaRun(
            Connection connection,
            int partitions,
            Experiment experiment,
            boolean diagnostics,
            boolean measures,
            Progress progress) {
        this.connection = connection;
        this.observer = connection;
        this.partitions = partitions;
        this.announcements = Announcement.of(experiment, diagnostics, measures);
        this.progress = progress;
        this.patience = announcements.stream()
                        .mapToLong(each -> each.truth()
                                .patience()
                                .plus(each.planned().game().detectors().patience())
                                .toNanos())
                        .max()
                        .orElse(0)
                + GRACE;
    }

    /** Makes the run end with what is said here, as soon as it is said. */
    public KafkaRun until(CompletableFuture<String> broken) {
        fault = broken;
        return this;
    }

    /** Has it ask by another login, which may see more, why nothing comes. */
    public KafkaRun asking(Connection operator) {
        observer = operator;
        return this;
    }

    /**
     * Plays the games to their end. What cannot be played on is recorded as far as it has come.
     *
     * @param results takes the transcripts
     * @return the verdicts, in the order of the experiment
     * @throws RunException if no one answers, if the auditor contradicts the log, if the broker cannot go on, or if the thread
     *     was interrupted
     */
    public List<Map<String, Object>> play(ResultWriter results) {
        try (Follower follower = FailFast.during(fault, () -> new Follower(connection, partitions, progress::note))) {
            follower.follow(announcements, results);
            FailFast.during(fault, () -> {
                Announcement.send(announcements, connection);
                return null;
            });
            try {
                follow(follower);
            } catch (InterruptException e) {
                // The exception has set the flag again, with which nothing could be written.
                Thread.interrupted();
                throw Unfinished.write(follower.games(), results, Interruption.INTERRUPTED, Interruption.INTERRUPTED);
            } catch (RunException e) {
                throw Unfinished.write(follower.games(), results, e.getMessage(), Interruption.by(e.getMessage()));
            }
            return follower.games().stream().map(FollowedGame::onlineVerdict).toList();
        }
    }

    private void follow(Follower follower) {
        Set<FollowedGame> open = new HashSet<>(follower.games());
        Standstill broker = new Standstill(observer, partitions, follower.begun());
        Stagnation stagnation = new Stagnation(broker, (games, facts) -> "still waiting: " + why(games, facts));
        long now = System.nanoTime();
        long lastTick = now;
        long lastSign = now;
        boolean recovering = false;
        while (!open.isEmpty()) {
            int taken = follower.poll(POLL);
            if (fault.isDone()) {
                throw new RunException(fault.join());
            }
            now = System.nanoTime();
            if (taken > 0) {
                lastSign = now;
                recovering = false;
                open.removeIf(game -> finish(game, follower, stagnation));
            } else if (now - lastSign > (recovering ? RECOVERY : patience)) {
                recovering = !recovering && onlyTheAuditorIsAwaited(open, broker);
                if (!recovering) {
                    throw new RunException(why(open, broker.facts()));
                }
            }
            stagnation.look(open, lastSign, now).ifPresent(progress::note);
            if (now - lastTick > TICK || open.isEmpty()) {
                lastTick = now;
                progress.games(follower.games().stream().map(KafkaRun::standing).toList());
            }
        }
    }

    private boolean finish(FollowedGame game, Follower follower, Stagnation stagnation) {
        if (game.nobodyAnswered()) {
            awaitStragglers(game, follower);
            List<String> absence = absence(game, stagnation);
            throw new RunException(game.game().id() + ": " + game.log().end().reason()
                    + (absence.isEmpty() ? "" : " (" + String.join("; ", absence) + ")"));
        }
        if (!game.agreed()) {
            if (game.isRemoved()) {
                throw new RunException(game.game().id() + ": the game was removed from the broker before it was over");
            }
            return false;
        }
        if (game.log().end().reason() != null) {
            String came = uncounted(game).map(what -> "; " + what).orElse("");
            progress.note(
                    game.game().id() + " did not finish: " + game.log().end().reason() + came);
        }
        game.write();
        return true;
    }

    /** Whether all has been played, and there is an auditor, which may be on its way back from a broker's failure. */
    private static boolean onlyTheAuditorIsAwaited(Set<FollowedGame> open, Standstill broker) {
        return open.stream().allMatch(FollowedGame::complete) && broker.reads(Role.AUDITOR);
    }

    /** What a player says is read after the end mark, perhaps: it lies in another topic, or comes late. */
    private static void awaitStragglers(FollowedGame game, Follower follower) {
        follower.catchUp(POLL);
        long deadline = System.nanoTime() + STRAGGLERS;
        while (System.nanoTime() < deadline && game.answers().isEmpty()) {
            follower.poll(POLL);
        }
    }

    /** What came instead of answers that count; if nothing did, what stands in the way, and who reads the words. */
    private List<String> absence(FollowedGame game, Stagnation stagnation) {
        Optional<String> uncounted = uncounted(game);
        if (uncounted.isPresent()) {
            return List.of(uncounted.get());
        }
        List<String> facts = new ArrayList<>(stagnation.facts());
        if (!game.player().equals(Card.BUNDLED)) {
            facts.addAll(RefusedRecords.facts(observer, game.player(), begun));
            facts.addAll(StreamReaders.facts(observer, game.player()));
        }
        return facts;
    }

    private Optional<String> uncounted(FollowedGame game) {
        return game.answers()
                .uncounted(game.log(), connection.name(Topic.OUTPUTS))
                .map(what -> "player " + game.player() + ": " + what);
    }

    /** Why nothing comes, as far as the topics and the broker tell. */
    private String why(Set<FollowedGame> open, List<String> told) {
        List<String> facts = new ArrayList<>();
        open.forEach(game -> uncounted(game).ifPresent(facts::add));
        facts.addAll(told);
        return silence(open) + (facts.isEmpty() ? "" : " (" + String.join("; ", facts) + ")");
    }

    private static String silence(Set<FollowedGame> open) {
        FollowedGame game = open.iterator().next();
        String which = open.size() == 1
                ? game.game().id()
                : open.size() + " games, " + game.game().id() + " among them";
        if (game.complete()
                && !game.onlineVerdict().isEmpty()
                && !"running".equals(game.onlineVerdict().get("status"))) {
            return which + ": the auditor's verdict contradicts the topics in "
                    + String.join(", ", game.disagreement());
        }
        if (game.complete()) {
            return which + ": no auditor closes the game; does one run ('refeed auditor')?";
        }
        return game.log().rounds() == 0
                ? which + ": no word has been answered; do a producer, a replayer and a generator run?"
                : which + ": nothing has come since round " + game.log().rounds();
    }

    private static Progress.Standing standing(FollowedGame game) {
        Verdict verdict = game.verdict();
        return new Progress.Standing(
                game.game().id(),
                verdict.rounds(),
                game.game().setting().rounds(),
                verdict.contamination().toPlainString(),
                verdict.over() == null ? -1 : verdict.over().mistakes(),
                verdict.over() == null ? 0 : verdict.over().lastMistake(),
                verdict.status() == Status.RUNNING ? "playing" : game.agreed() ? Progress.DONE : "auditing");
    }
}
