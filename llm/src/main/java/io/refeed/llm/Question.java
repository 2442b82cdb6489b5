package io.refeed.llm;

/**
 * What a model is asked.
 *
 * @param game the game on the wire
 * @param round the round
 * @param prompt the whole text
 */
record Question(String game, int round, String prompt) {
    /** The number that the game has in its experiment, which is the same in every run. */
    String number() {
        return game.substring(game.lastIndexOf('/') + 1);
    }
}
