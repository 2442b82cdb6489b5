package io.refeed.testbed.run;

import java.util.List;

/** Is told, a few times a second, how the games of a run stand. */
public interface Progress {
    /** The state of a game that is over and audited. */
    String DONE = "done";

    /** Something that people should know, one sentence. */
    void note(String sentence);

    /** How the games stand, in the order of the experiment. */
    void games(List<Standing> standings);

    /**
     * How a game stands.
     *
     * @param game its id
     * @param round the number of answered rounds
     * @param rounds the number of rounds to play
     * @param contamination the share of replayed words, in words
     * @param mistakes the number of mistakes, -1 as long as the targets are not settled
     * @param lastMistake the round of the last mistake, 0 if there was none
     * @param state one or two words
     */
    record Standing(
            String game, int round, int rounds, String contamination, int mistakes, int lastMistake, String state) {
        /** The number of rounds to play of a game whose card may not be read. */
        static final int UNKNOWN = 0;
    }
}
