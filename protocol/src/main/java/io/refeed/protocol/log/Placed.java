package io.refeed.protocol.log;

import io.refeed.game.Diagnostics;
import io.refeed.game.Setting;
import io.refeed.protocol.json.DiagnosticsTree;
import io.refeed.protocol.message.Output;

/**
 * One record of a player.
 *
 * @param offset where it lies
 * @param output what it says, without what is in {@code diagnostics}; null if it could not be read
 * @param diagnostics what the player told of itself, null if nothing or if no one wants to know
 * @param fault why it could not be read, else null
 */
record Placed(long offset, Output output, Diagnostics diagnostics, String fault) {
    /**
     * A record that could be read, be it of the kind that games of a setting are answered with or not. What the player told of
     * itself is read at once: as a tree it may take twenty times the bytes that it had on the wire.
     */
    static Placed of(long offset, Output record, Setting setting, boolean keepDiagnostics) {
        if (!record.fits(setting)) {
            return malformed(offset, "expected the field '" + Output.field(setting) + "'");
        }
        Diagnostics diagnostics = keepDiagnostics ? DiagnosticsTree.read(record.diagnostics(), setting.domain()) : null;
        return new Placed(offset, record.withoutDiagnostics(), diagnostics, null);
    }

    /** A record that could not be read. */
    static Placed malformed(long offset, String reason) {
        return new Placed(offset, null, null, "outputs: " + reason);
    }

    /** How many characters of the player's own it holds. */
    int length() {
        if (output == null) {
            return fault.length();
        }
        return output.answer() == null
                ? output.resigned().length()
                : output.answer().length();
    }
}
