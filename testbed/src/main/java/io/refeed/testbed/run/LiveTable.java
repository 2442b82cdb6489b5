package io.refeed.testbed.run;

import io.refeed.testbed.terminal.TerminalText;
import io.refeed.testbed.terminal.TextTable;
import java.io.PrintWriter;
import java.util.List;

/**
 * Shows how the games of a run stand. On a terminal it is one table that is drawn again in place; elsewhere a line now and
 * then. Not safe for use by several threads.
 */
public final class LiveTable implements Progress {
    private static final long LINE_EVERY = 1_000_000_000L;
    private static final int MOST_ROWS = 40;
    private static final String UP = "\u001b[%dA";
    private static final String CLEAR_LINE = "\u001b[2K";
    private static final List<TextTable.Column> COLUMNS = List.of(
            new TextTable.Column("game", false, 0),
            new TextTable.Column("round", true, 0),
            new TextTable.Column("contamination", true, 1),
            new TextTable.Column("mistakes", true, 0),
            new TextTable.Column("last mistake", true, 2),
            new TextTable.Column("state", false, 0));

    private final PrintWriter out;
    private final boolean terminal;
    private final int width;
    private int drawn;
    private long lastLine;
    private String last = "";

    /**
     * @param terminal whether the output is a terminal, which can be drawn on
     * @param width how many columns of it a line may take
     */
    public LiveTable(PrintWriter out, boolean terminal, int width) {
        this.out = out;
        this.terminal = terminal;
        this.width = width;
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
            out.printf(UP, drawn);
        }
        List<String> lines = lines(standings.subList(0, Math.min(MOST_ROWS, standings.size())));
        lines.forEach(line -> out.println(CLEAR_LINE + line));
        drawn = lines.size();
        if (standings.size() > MOST_ROWS) {
            out.println(CLEAR_LINE + "and " + (standings.size() - MOST_ROWS) + " more");
            drawn++;
        }
    }

    private List<String> lines(List<Standing> standings) {
        TextTable table = new TextTable(COLUMNS);
        standings.forEach(standing -> table.add(cells(standing)));
        return table.lines(width);
    }

    private static List<String> cells(Standing standing) {
        return List.of(
                standing.game(),
                standing.round() + "/" + standing.rounds(),
                standing.contamination(),
                standing.mistakes() < 0 ? "?" : Integer.toString(standing.mistakes()),
                standing.lastMistake() == 0 ? "-" : Integer.toString(standing.lastMistake()),
                standing.state());
    }

    private static boolean done(Standing standing) {
        return standing.state().equals(Progress.DONE);
    }
}
