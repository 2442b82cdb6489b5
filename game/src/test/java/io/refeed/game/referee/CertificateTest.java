package io.refeed.game.referee;

import static io.refeed.game.referee.Table.round;
import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Answer;
import io.refeed.game.Status;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The separating games, round by round as Witness Protection plays them. */
class CertificateTest {
    private static final Map<String, Object> EVENS = Map.of("multiples", 2L);
    private static final Map<String, Object> THREES = Map.of("multiples", 3L);

    private static final long[][] NAIVE = {{2, 1}, {1, 4}, {4, 6}, {6, 8}, {8, 10}};
    private static final long[][] CLEANING = {{4, 2}, {2, 3}, {6, 8}, {8, 10}};
    private static final long[][] PROTECTION = {
        {6, 3}, {3, 4}, {12, 5}, {18, 7}, {24, 8}, {30, 10}, {36, 11}, {42, 13}, {48, 14}, {54, 15}, {9, 21}
    };
    private static final long[][] MULTIPLES = {{4, 1}, {1, 2}, {8, 6}, {6, 12}, {12, 16}};

    @Test
    void isReachedWhenTheTargetIsEligibleAndNoWitnessIsAwaited() {
        Referee referee = Table.of("all", EVENS).certified().referee(2);
        play(referee, NAIVE, 1);
        assertThat(certificate(referee)).isEqualTo(new Verdict.Certificate("not-yet", 0, 0));

        referee.add(round(2, 1, 4));

        assertThat(certificate(referee)).isEqualTo(new Verdict.Certificate("reached", 2, 0));
        assertThat(referee.verdict(Status.RUNNING).over().lastMistake()).isEqualTo(1);
    }

    @Test
    void ignoresWordsThatWereAnsweredBeforeTheyWereShown() {
        Referee referee = Table.of(Map.of("from", 2L), Map.of("from", 3L), EVENS)
                .certified()
                .referee(3);

        play(referee, CLEANING, 4);

        assertThat(certificate(referee)).isEqualTo(new Verdict.Certificate("reached", 3, 0));
        assertThat(referee.verdict(Status.RUNNING).over().lastMistake()).isEqualTo(2);
    }

    @Test
    void waitsForTheProtectedWitness() {
        Referee referee =
                Table.of(Map.of("from", 3L), EVENS, THREES).certified().referee(3);
        play(referee, PROTECTION, 10);
        assertThat(certificate(referee).status()).isEqualTo("not-yet");

        referee.add(round(11, 9, 21));

        assertThat(certificate(referee)).isEqualTo(new Verdict.Certificate("reached", 11, 0));
        assertThat(referee.verdict(Status.RUNNING).over().lastMistake()).isEqualTo(9);
    }

    @Test
    void isViolatedByTheFirstMistakeFromThenOn() {
        Referee referee = protection(with(PROTECTION, 11, 20));
        play(referee, with(PROTECTION, 11, 20), 11);

        referee.add(round(12, 15, 20));

        assertThat(certificate(referee)).isEqualTo(new Verdict.Certificate("violated", 11, 11));
    }

    @ParameterizedTest
    @CsvSource({"1, 6", "10, 18", "11, 20", "11, 0"})
    void isVoidIfSomeoneElseAnswered(int round, long answer) {
        Referee referee = protection(PROTECTION);
        play(referee, with(with(PROTECTION, 11, 20), round, answer), 11);

        referee.add(round(12, 15, 20));

        assertThat(certificate(referee))
                .isEqualTo(new Verdict.Certificate("void", round, 0, "someone else answered round " + round));
    }

    @Test
    void isVoidIfTheGeneratorWouldHaveGivenUp() {
        Referee referee =
                Table.of(Map.of("from", 3L), EVENS, THREES).certified().referee(3);

        play(referee, with(PROTECTION, 11, 20), 11);

        assertThat(certificate(referee).reason()).isEqualTo("someone else answered round 1");
    }

    @Test
    void holdsWhoeverAnsweredAsLongAsNoMistakeFollows() {
        Referee referee = protection(PROTECTION);

        play(referee, with(with(PROTECTION, 2, 5), 11, 27), 11);

        assertThat(certificate(referee).status()).isEqualTo("reached");
    }

    @Test
    void isVoidForAnIllegalWordFirstOfAll() {
        Referee referee = protection(PROTECTION);
        play(referee, with(PROTECTION, 11, 20), 11);

        referee.add(round(12, 16, 24));

        assertThat(certificate(referee)).isEqualTo(new Verdict.Certificate("void", 12, 0));
    }

    @Test
    void asksWhoAnsweredOnlyIfAMistakeFollowsAndOnlyOnce() {
        AtomicInteger asked = new AtomicInteger();
        Referee referee = Table.of("all", EVENS)
                .certified(turn -> {
                    asked.incrementAndGet();
                    return new Answer.Word(turn.round() == 1 ? 1 : 5);
                })
                .referee(2);
        play(referee, NAIVE, 4);
        assertThat(asked).hasValue(0);

        referee.add(round(5, 8, 11));
        referee.add(round(6, 10, 11));

        assertThat(certificate(referee).reason()).isEqualTo("someone else answered round 2");
        assertThat(asked).hasValue(2);
    }

    @Test
    void isNotViolatedByMistakesBefore() {
        Referee referee = Table.of("all", EVENS).certified().referee(2);

        play(referee, new long[][] {{2, 3}, {4, 6}, {6, 8}}, 3);

        assertThat(certificate(referee)).isEqualTo(new Verdict.Certificate("reached", 2, 0));
    }

    @Test
    void doesNotWaitForRivalsThatTheSureWordsHaveEnded() {
        Referee referee = Table.of("all", EVENS, THREES, Map.of("multiples", 4L))
                .certified()
                .referee(4);

        play(referee, MULTIPLES, 5);

        assertThat(certificate(referee)).isEqualTo(new Verdict.Certificate("reached", 4, 0));
    }

    @Test
    void isOfTheFirstOfEqualLanguages() {
        Referee referee = Table.of("all", EVENS, EVENS).certified().referee(3);

        play(referee, NAIVE, 2);

        assertThat(certificate(referee)).isEqualTo(new Verdict.Certificate("reached", 2, 0));
    }

    @Test
    void isVoidFromTheFirstIllegalWordOn() {
        Referee referee = Table.of("all", EVENS).certified().referee(2);
        play(referee, NAIVE, 5);

        referee.add(round(6, 5, 12));
        referee.add(round(7, 7, 1));

        assertThat(certificate(referee)).isEqualTo(new Verdict.Certificate("void", 6, 0));
    }

    @Test
    void isTheSameIfTheTargetIsSettledAfterwards() {
        Table table = Table.of(Map.of("from", 3L), EVENS, THREES).certified();
        Referee referee = table.referee();
        play(referee, PROTECTION, 11);

        referee.settle(table.targets(3));

        assertThat(certificate(referee)).isEqualTo(new Verdict.Certificate("reached", 11, 0));
    }

    @Test
    void isGivenForOneTargetInElementGamesOfWitnessProtectionOnly() {
        assertThat(certificate(Table.of("all", EVENS).referee(2))).isNull();
        assertThat(certificate(Table.of("all", EVENS).certified().referee(1, 2)))
                .isNull();
        assertThat(certificate(Table.proper("all", EVENS).certified().referee(2)))
                .isNull();
    }

    /** The game that is played in {@link #PROTECTION}, by a generator that gives these answers. */
    private static Referee protection(long[][] rounds) {
        return Table.of(Map.of("from", 3L), EVENS, THREES)
                .certified(turn -> new Answer.Word(rounds[turn.round() - 1][1]))
                .referee(3);
    }

    /** The same rounds with another answer to one of them. */
    private static long[][] with(long[][] rounds, int round, long answer) {
        long[][] changed = rounds.clone();
        changed[round - 1] = new long[] {rounds[round - 1][0], answer};
        return changed;
    }

    private static void play(Referee referee, long[][] rounds, int most) {
        for (int i = 0; i < most; i++) {
            referee.add(round(i + 1, rounds[i][0], rounds[i][1]));
        }
    }

    private static Verdict.Certificate certificate(Referee referee) {
        return referee.verdict(Status.RUNNING).certificate();
    }
}
