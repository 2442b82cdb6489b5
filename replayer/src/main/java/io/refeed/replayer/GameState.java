package io.refeed.replayer;

/**
 * Holds what one game has come to, for all that have to do with it: what the log has of rounds to come, the rounds under
 * way, and the answers to those that are out. Knows neither the adversary nor the time.
 */
final class GameState {
    final LoggedRounds logged = new LoggedRounds();
    final RoundsUnderWay rounds = new RoundsUnderWay();
    final CountedOutputs answers = new CountedOutputs();

    private final int mostRounds;
    private long readTo;

    /** @param mostRounds the number of rounds of a game that finishes */
    GameState(int mostRounds) {
        this.mostRounds = mostRounds;
    }

    /** The outputs before an offset have been read, and no others. */
    void readTo(long offset) {
        readTo = offset;
    }

    /** The outputs before an offset have been read, perhaps more. */
    void readAtLeastTo(long offset) {
        readTo = Math.max(readTo, offset);
    }

    /** Up to which offset the outputs have been read. */
    long readTo() {
        return readTo;
    }

    /** The last round that may still be chosen: in an ended game the last that was shown. */
    int lastRound() {
        return logged.lastRound(mostRounds);
    }

    /** A number that grows whenever a word goes out or an answer counts. */
    long progress() {
        return (long) rounds.lastConfirmed() + answers.count();
    }

    /** Whether every round that was chosen is answered. */
    boolean allAnswered() {
        return answers.prefix() >= rounds.lastChosen();
    }

    /** Whether the words of some rounds are out, all others too, and an answer is still to come. */
    boolean waitsForAnswers() {
        return rounds.allConfirmed() && !allAnswered();
    }
}
