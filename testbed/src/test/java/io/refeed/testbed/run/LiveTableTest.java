package io.refeed.testbed.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.testbed.terminal.VisibleWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LiveTableTest {
    private static final Pattern UP = Pattern.compile("\u001b\\[([0-9]+)A");

    private final StringWriter written = new StringWriter();

    private LiveTable table(int height) {
        return new LiveTable(new PrintWriter(written, true), true, 80, height);
    }

    private static List<Progress.Standing> standings(int games, int done, int round) {
        List<Progress.Standing> standings = new ArrayList<>();
        for (int i = 0; i < games; i++) {
            standings.add(
                    new Progress.Standing("game-" + i, round, 300, "0.5", 1, 1, i < done ? Progress.DONE : "playing"));
        }
        return standings;
    }

    @Test
    void drawsThroughTheWriterThatSpellsOutWhatStrangersSay() {
        String hostile = "\u001b[2J\u009b\u202e\nrefeed: forged";
        LiveTable table = new LiveTable(new VisibleWriter(new PrintWriter(written, true)), true, 80, 24);

        table.note("bob resigned: " + hostile);
        for (int i = 0; i < 2; i++) {
            table.games(List.of(new Progress.Standing(hostile, 1, 2, hostile, 0, 0, hostile)));
        }

        assertThat(UP.matcher(written.toString()).find()).isTrue();
        assertThat(written.toString())
                .contains("bob resigned: \\u001b[2J\\u009b\\u202e\\u000arefeed: forged")
                .doesNotContain("\u001b[2J", "\u009b", "\u202e", "\nrefeed:");
    }

    @Test
    void neverDrawsMoreLinesThanTheTerminalHas() {
        LiveTable table = table(24);

        table.games(standings(100, 0, 1));
        table.games(standings(100, 0, 2));

        Matcher up = UP.matcher(written.toString());
        assertThat(up.find()).isTrue();
        assertThat(Integer.parseInt(up.group(1))).isLessThan(24);
        assertThat(written.toString()).contains("and 81 more");
    }

    @Test
    void drawsOverItselfWhateverDigitsTheUsersLanguageHas() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            LiveTable table = table(24);
            table.games(standings(3, 0, 1));
            table.games(standings(3, 0, 2));
        } finally {
            Locale.setDefault(before);
        }

        assertThat(written.toString()).containsPattern(UP);
    }

    @Test
    void gamesThatAreOverGiveWayToThoseBeingPlayed() {
        table(24).games(standings(30, 25, 7));

        assertThat(written.toString())
                .contains("game-29 ", "game-25 ", "and 11 more")
                .doesNotContain("game-0 ");
    }

    @Test
    void whatWasDrawnBelowIsClearedWhenThereIsLessToDraw() {
        LiveTable table = table(24);
        table.games(standings(9, 0, 1));
        written.getBuffer().setLength(0);

        table.games(standings(2, 0, 1));

        assertThat(written.toString()).startsWith("\u001b[10A").endsWith("\u001b[J");
    }

    @Test
    void columnsStayWhereTheyAreAsRoundsGrow() {
        LiveTable table = table(24);
        table.games(standings(1, 0, 1));
        int first = written.toString().lines().findFirst().orElseThrow().length();
        written.getBuffer().setLength(0);

        table.games(standings(1, 0, 300));

        assertThat(written.toString()
                        .replaceFirst("^" + UP, "")
                        .lines()
                        .findFirst()
                        .orElseThrow())
                .hasSize(first);
    }
}
