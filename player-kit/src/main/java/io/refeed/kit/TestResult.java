package io.refeed.kit;

import io.refeed.game.Status;
import io.refeed.game.referee.Verdict;
import io.refeed.game.referee.Violation;
import java.util.List;

/**
 * What became of a game.
 *
 * @param rounds every round that was played
 * @param verdict the referee's verdict, as on Kafka
 * @param contradictions what the player answered otherwise when it was asked again after a restart, a sentence each; on Kafka the
 *     first answer counts and the other one is a violation
 */
public record TestResult(List<TestRound> rounds, Verdict verdict, List<String> contradictions) {
    /** Copies the lists. */
    public TestResult {
        rounds = List.copyOf(rounds);
        contradictions = List.copyOf(contradictions);
    }

    /** Whether every round was answered. */
    public boolean finished() {
        return verdict.status() == Status.FINISHED;
    }

    /** Why the player gave up, or what it threw; null if it did not. */
    public String resigned() {
        return finished()
                ? null
                : verdict.violations().stream()
                        .map(Violation::detail)
                        .findFirst()
                        .orElse(verdict.reason());
    }

    /** How many answers were mistakes: outside of the target, or shown before. */
    public int mistakes() {
        return verdict.over().mistakes();
    }

    /** The round of the last mistake, 0 if there was none. */
    public int lastMistake() {
        return verdict.over().lastMistake();
    }

    /** The answers, in the order of the rounds. */
    public List<String> answers() {
        return rounds.stream()
                .filter(round -> round.answer() != null)
                .map(TestRound::answer)
                .toList();
    }
}
