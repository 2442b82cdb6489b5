package io.refeed.replayer;

/** Takes a game as far as the records read so far allow: chooses rounds, proposes and confirms them, and ends the game. */
final class RoundPipeline {
    private final GameState state;
    private final AdversaryDriver driver;
    private final GameLife life;
    private final RoundChooser chooser;
    private final RoundWriter writer;

    RoundPipeline(GameState state, AdversaryDriver driver, GameLife life, RoundChooser chooser, RoundWriter writer) {
        this.state = state;
        this.driver = driver;
        this.life = life;
        this.chooser = chooser;
        this.writer = writer;
    }

    /** Does all that can be done. */
    void advance() {
        if (isCompleteInTheLog()) {
            life.leave();
        }
        boolean further = true;
        while (further && !life.over()) {
            further = chooser.advance();
            while (!life.over() && writer.propose()) {
                further = true;
            }
            while (!life.over() && writer.confirm()) {
                further = true;
            }
            life.endIfResigned();
        }
        if (!life.over() && state.rounds.allConfirmed() && state.allAnswered()) {
            endIfAllPlayed();
        }
    }

    /** A game that has ended, and of which nothing was lost, need not be played again. */
    private boolean isCompleteInTheLog() {
        return !life.live() && state.rounds.lastChosen() == 0 && driver.settled() && state.logged.complete();
    }

    private void endIfAllPlayed() {
        if (state.logged.ended()) {
            if (state.rounds.lastChosen() == state.lastRound()) {
                life.close();
            }
        } else if (driver.allChosen()) {
            life.finish();
        }
    }
}
