package io.refeed.testbed.result;

import io.refeed.game.referee.DetectorTally;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** Rows of {@code scores.csv}: what each detector said of each answered word, and whether the word was a replay. */
final class ScoreRows {
    /** The first line of a file. */
    static final String HEADING = "game,round,detector,score,replayed\n";

    private ScoreRows() {}

    /** Writes the rows of a game by round; a score that is missing has none. */
    static void write(String game, DetectorTally tally, OutputStream out) {
        String first = Csv.field(game);
        tally.tell((round, detector, score, replayed) -> {
            String row = first + "," + round + "," + Csv.field(detector) + ","
                    + BigDecimal.valueOf(score).stripTrailingZeros().toPlainString() + "," + replayed + "\n";
            try {
                out.write(row.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
