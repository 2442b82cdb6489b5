package io.refeed.generator;

import io.refeed.game.Status;
import io.refeed.protocol.message.StreamWord;

/** One game as its {@link AsyncPlayer} sees it. Calls come one after the other, rounds in order from 1 on, and must not wait. */
public interface AsyncGame {
    /** Asks for the answer to a word; the next word may come before there is one. */
    void word(StreamWord word);

    /**
     * Takes a word that was answered already, perhaps before a restart.
     *
     * @param answer the answer that counted, as it was written
     */
    void recall(StreamWord word, String answer);

    /** The game is over. Nothing more is called, and no answer is taken. */
    void end(Status status);

    /** The game goes on without this object. Nothing more is called, and no answer is taken. */
    void leave();
}
