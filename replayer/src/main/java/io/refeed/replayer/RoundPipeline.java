package io.refeed.replayer;

/** Takes a game as far as the records read so far allow: chooses rounds, proposes and confirms them, and ends the game. */
final class RoundPipeline {
    private final GameState state;
    private final AdversaryDriver driver;
    private final GameLife life;
    private final RoundChooser chooser;
    private final ProvenanceWriter provenances;
    private final WordWriter words;

    RoundPipeline(
            GameState state,
            AdversaryDriver driver,
            GameLife life,
            RoundChooser chooser,
            ProvenanceWriter provenances,
            WordWriter words) {
        this.state = state;
        this.driver = driver;
        this.life = life;
        this.chooser = chooser;
        this.provenances = provenances;
        this.words = words;
    }

    /** Does all that can be done. */
    void advance() {
        if (isCompleteInTheLog()) {
            life.leave();
        }
        boolean further = true;
        while (further && !life.over()) {
            further = chooser.advance();
            while (!life.over() && provenances.advance()) {
                further = true;
            }
            while (!life.over() && words.advance()) {
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
