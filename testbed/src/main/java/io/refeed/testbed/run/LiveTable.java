package io.refeed.testbed.run;

import io.refeed.testbed.terminal.TerminalText;
import io.refeed.testbed.terminal.TextTable;
import io.refeed.testbed.terminal.VisibleWriter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Shows how the games of a run stand. On a terminal it is one table that is drawn again in place; elsewhere a line now and
 * then. Not safe for use by several threads.
 */
public final class LiveTable implements Progress {
    private static final long LINE_EVERY = 1_000_000_000L;
    private static final int MOST_ROWS = 40;

    /** Lines of a terminal that hold no game: the heading, what is left out twice, and the line of the cursor. */
    private static final int OTHER_LINES = 5;

    private static final String UP = "\u001b[%dA";
    private static final String CLEAR_LINE = "\u001b[2K";
    private static final String CLEAR_BELOW = "\u001b[J";
    private static final List<TextTable.Column> COLUMNS = List.of(
            new TextTable.Column("game", false, 0),
            new TextTable.Column("round", true, 0),
            new TextTable.Column("contamination", true, 1),
            new TextTable.Column("mistakes", true, 0),
            new TextTable.Column("last mistake", true, 2),
            new TextTable.Column("state", false, 0));

    /** What a run says of its games that are over, and what verdicts do. */
    private static final List<String> IS_OVER = List.of(Progress.DONE, "finished", "unfinished");

    private final PrintWriter out;
    private final boolean terminal;
    private final int width;
    private final int height;
    private int drawn;
    private long lastLine;
    private String last = "";

    /**
     * @param terminal whether the output is a terminal, which can be drawn on
     * @param width how many columns of it a line may take
     * @param height how many lines it has: what has scrolled out of sight cannot be drawn again
     */
    public LiveTable(PrintWriter out, boolean terminal, int width, int height) {
        this.out = VisibleWriter.behind(out);
        this.terminal = terminal;
        this.width = width;
        this.height = height;
        this.lastLine = System.nanoTime();
    }

    @Override
    public void note(String sentence) {
        out.println(TerminalText.visible(sentence));
        out.flush();
        drawn = 0;
    }

    @Override
    public void games(List<Standing> standings) {
        if (terminal) {
            draw(standings);
        } else {
            summarise(standings);
        }
        out.flush();
    }

    private void summarise(List<Standing> standings) {
        long done = standings.stream().filter(LiveTable::done).count();
        long rounds = standings.stream().mapToLong(Standing::round).sum();
        long mistakes = standings.stream()
                .mapToLong(standing -> Math.max(0, standing.mistakes()))
                .sum();
        String line =
                done + " of " + standings.size() + " games done, " + rounds + " rounds, " + mistakes + " mistakes";
        long now = System.nanoTime();
        if ((now - lastLine > LINE_EVERY || done == standings.size()) && !line.equals(last)) {
            lastLine = now;
            last = line;
            out.println(line);
        }
    }

    /** Prints the table once, with every game. */
    public void print(List<Standing> standings) {
        lines(standings).forEach(out::println);
    }

    private void draw(List<Standing> standings) {
        if (drawn > 0) {
            out.printf(Locale.ROOT, UP, drawn);
        }
        List<Standing> shown = shown(standings);
        List<String> lines = new ArrayList<>(lines(shown));
        if (shown.size() < standings.size()) {
            lines.add("and " + (standings.size() - shown.size()) + " more");
        }
        lines.forEach(line -> out.println(CLEAR_LINE + line));
        out.print(CLEAR_BELOW);
        drawn = lines.size();
    }

    /** As many games as there is room for: those that are over give way first. */
    private List<Standing> shown(List<Standing> standings) {
        int room = Math.max(1, Math.min(MOST_ROWS, height - OTHER_LINES));
        long over = Math.max(0, standings.size() - room);
        List<Standing> shown = new ArrayList<>();
        for (Standing standing : standings) {
            if (over > 0 && IS_OVER.contains(standing.state())) {
                over--;
            } else {
                shown.add(standing);
            }
        }
        return shown.subList(0, Math.min(room, shown.size()));
    }

    private List<String> lines(List<Standing> standings) {
        TextTable table = new TextTable(COLUMNS);
        standings.forEach(standing -> table.add(cells(standing)));
        return table.lines(width);
    }

    private static List<String> cells(Standing standing) {
        return List.of(
                standing.game(),
                round(standing),
                standing.contamination(),
                standing.mistakes() < 0 ? "?" : Integer.toString(standing.mistakes()),
                standing.lastMistake() == 0 ? "-" : Integer.toString(standing.lastMistake()),
                standing.state());
    }

    /** As wide in the last round as in the first, so that the table keeps its place. */
    private static String round(Standing standing) {
        if (standing.rounds() == Progress.Standing.UNKNOWN) {
            return Integer.toString(standing.round());
        }
        String rounds = Integer.toString(standing.rounds());
        return TerminalText.padLeft(Integer.toString(standing.round()), rounds.length()) + "/" + rounds;
    }

    private static boolean done(Standing standing) {
        return standing.state().equals(Progress.DONE);
    }
}
