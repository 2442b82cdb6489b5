package io.refeed.testbed.result;

import io.refeed.game.Game;
import io.refeed.game.GameDescription;
import io.refeed.testbed.experiment.Expectation;
import io.refeed.testbed.experiment.PlannedGame;
import io.refeed.testbed.experiment.YamlWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The page {@code report.html}: one file that needs nothing else, neither network nor scripts. */
public final class Report {
    /** More pictures than these make a page that no browser likes. */
    static final int MOST_PICTURES = 200;

    /** Characters of all that is told of single games; what comes after is left to the table. */
    private static final int LONGEST_SECTIONS = 1_200_000;

    /** A parameter may be a pattern, or a list of words; of one that is longer only the ends are shown. */
    private static final int LONGEST_CODE = 240;

    private static final int LONGEST_ID = 48;

    private final String experiment;
    private final RunInfo run;

    Report(String experiment, RunInfo run) {
        this.experiment = experiment;
        this.run = run;
    }

    /**
     * A finished game.
     *
     * @param game the game
     * @param verdict its verdict
     * @param strip its rounds, for a picture
     * @param excerpt those to be read
     */
    record Entry(PlannedGame game, Map<String, Object> verdict, RoundStrip strip, RoundExcerpt excerpt) {}

    /** The page for some games. */
    String page(List<Entry> entries) {
        StringBuilder page = new StringBuilder();
        page.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n")
                .append("<title>")
                .append(Html.escape(experiment))
                .append(" - Refeed</title>\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n<main>\n<header><h1>")
                .append(Html.escape(experiment))
                .append("</h1><p>")
                .append(entries.size())
                .append(entries.size() == 1 ? " game" : " games")
                .append(", played by <code>refeed ")
                .append(Html.escape(run.command()))
                .append("</code>, ")
                .append(Html.escape(run.start().toString()))
                .append("</p></header>\n");
        StringBuilder sections = new StringBuilder();
        int drawn = 0;
        while (drawn < Math.min(entries.size(), MOST_PICTURES) && sections.length() < LONGEST_SECTIONS) {
            section(entries.get(drawn++), sections);
        }
        groups(entries, page);
        table(entries, drawn, page);
        legend(page);
        page.append(sections);
        if (drawn < entries.size()) {
            page.append("<p class=\"note\">Only the first ")
                    .append(drawn)
                    .append(" games are drawn; the table has them all.</p>\n");
        }
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    /** Games that differ in nothing but their seed, side by side. */
    private static void groups(List<Entry> entries, StringBuilder page) {
        SeedGroups groups = new SeedGroups();
        entries.forEach(entry -> groups.add(entry.game(), entry.verdict()));
        if (!groups.worthTelling()) {
            return;
        }
        page.append(
                        "<h2>Over all seeds</h2><p class=\"note\">Lost: mistakes in the last tenth of the game. Mistakes and last")
                .append(" mistake are means.</p>\n<div class=\"wide\"><table>\n<thead>");
        row("th", groups.headings(), groups, page);
        page.append("</thead>\n<tbody>\n");
        groups.rows().forEach(row -> row("td", row, groups, page));
        page.append("</tbody>\n</table></div>\n<h2>Game by game</h2>\n");
    }

    private static void row(String tag, List<String> cells, SeedGroups groups, StringBuilder page) {
        page.append("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            boolean figure = groups.isFigure(i);
            cell(tag, figure, figure ? Html.escape(cells.get(i)) : Html.apart(cells.get(i), LONGEST_ID), page);
        }
        page.append("</tr>\n");
    }

    private static void table(List<Entry> entries, int drawn, StringBuilder page) {
        page.append("<div class=\"wide\"><table>\n<thead><tr>");
        for (int i = 0; i < VerdictTable.COLUMNS.size(); i++) {
            cell("th", VerdictTable.isNumeric(i), Html.escape(VerdictTable.COLUMNS.get(i)), page);
        }
        page.append("</tr></thead>\n<tbody>\n");
        for (int row = 0; row < entries.size(); row++) {
            List<String> cells = VerdictTable.row(entries.get(row).verdict());
            page.append("<tr>");
            for (int i = 0; i < cells.size(); i++) {
                String text = Html.apart(cells.get(i), LONGEST_ID);
                boolean linked = i == 0 && row < drawn;
                cell(
                        "td",
                        VerdictTable.isNumeric(i),
                        linked ? "<a href=\"#" + Html.escape(cells.get(i)) + "\">" + text + "</a>" : text,
                        page);
            }
            page.append("</tr>\n");
        }
        page.append("</tbody>\n</table></div>\n");
    }

    private static void cell(String tag, boolean numeric, String html, StringBuilder page) {
        page.append('<')
                .append(tag)
                .append(numeric ? " class=\"n\">" : ">")
                .append(html)
                .append("</")
                .append(tag)
                .append('>');
    }

    private static void legend(StringBuilder page) {
        page.append("<p class=\"key\"><span><i class=\"word\"></i>word of the enumeration</span>")
                .append("<span><i class=\"fed tall\"></i>output fed back (higher)</span>")
                .append("<span><i class=\"off tall\"></i>word off target</span>")
                .append("<span><i class=\"right\"></i>right answer (short)</span>")
                .append("<span><i class=\"invalid tall\"></i>answer outside the target (tall)</span>")
                .append("<span><i class=\"repeated tall\"></i>answer already shown (tall)</span></p>\n");
    }

    private static void section(Entry entry, StringBuilder page) {
        Game game = entry.game().game();
        GameDescription described = game.description();
        String id = Html.escape(game.id());
        page.append("<section id=\"").append(id).append("\"><h2>").append(id).append("</h2><p class=\"who\">");
        page.append(code(YamlWriter.inline(described.generator())))
                .append(
                        described.defences().isEmpty()
                                ? ""
                                : " behind " + code(YamlWriter.inline(described.defences())))
                .append(" against ")
                .append(code(YamlWriter.inline(described.adversary())));
        if (game.target() != null) {
            page.append(", target ")
                    .append(Html.escape(game.target().name()))
                    .append(" = ")
                    .append(code(YamlWriter.inline(game.target().form())));
        }
        page.append("</p>\n<p class=\"say\">")
                .append(Html.escape(VerdictWords.of(entry.verdict())))
                .append("</p>\n<div class=\"wide\">")
                .append(StripImage.of(entry.strip()))
                .append("</div>\n");
        String omitted = StripImage.omitted(entry.strip());
        if (!omitted.isEmpty()) {
            page.append("<p class=\"note\">").append(omitted).append("</p>\n");
        }
        ExcerptTable.write(entry.excerpt(), game.setting(), page);
        expectations(entry, page);
        page.append("</section>\n");
    }

    private static String code(String text) {
        return "<code>" + Html.apart(text, LONGEST_CODE) + "</code>";
    }

    private static void expectations(Entry entry, StringBuilder page) {
        Expectation expectation = entry.game().expectation();
        if (expectation == null) {
            return;
        }
        List<Expectation.Mismatch> mismatches = expectation.mismatches(entry.verdict());
        if (mismatches.isEmpty()) {
            page.append("<p class=\"note\">As expected: ")
                    .append(code(YamlWriter.inline(expectation.tree())))
                    .append("</p>\n");
        }
        for (Expectation.Mismatch mismatch : mismatches) {
            page.append("<p class=\"fail\">Not as expected: ")
                    .append(Html.apart(mismatch.toString(), LONGEST_CODE))
                    .append("</p>\n");
        }
    }

    /** How pages look. */
    public static String style() {
        try (InputStream in = Report.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
