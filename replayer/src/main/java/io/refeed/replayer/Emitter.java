package io.refeed.replayer;

import io.refeed.protocol.message.Demand;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamRecord;
import io.refeed.protocol.message.Truth;

/** Takes what a game writes into its log. Nothing is known to have arrived until it has been read back. */
public interface Emitter {
    /** Where a word comes from. */
    void provenance(Provenance record);

    /** A word, or the end. */
    void stream(StreamRecord record);

    /** How much of the enumeration is needed. */
    void demand(Demand record);

    /** The targets, settled. */
    void truth(Truth record);

    /**
     * Asks for the game to be folded afresh: what the log says is not what the game had assumed. The game does nothing
     * more.
     */
    void reload(String reason);
}
