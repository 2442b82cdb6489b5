package io.refeed.testbed.result;

import io.refeed.game.Round;
import io.refeed.game.Setting;
import java.util.List;

/** Some rounds of a game as a table of a page: words from anywhere, of any length and script. */
final class ExcerptTable {
    private static final int LONGEST_WORD = 72;

    private ExcerptTable() {}

    static void write(RoundExcerpt excerpt, Setting setting, StringBuilder page) {
        List<JudgedRound> rounds = excerpt.rounds();
        if (rounds.isEmpty()) {
            return;
        }
        RoundWords words = new RoundWords(setting, false);
        page.append("<div class=\"wide\"><table class=\"rounds\">\n<thead><tr><th class=\"n\">round</th><th>word</th>")
                .append("<th>where from</th><th>answer</th><th></th></tr></thead>\n<tbody>\n");
        int next = 1;
        for (JudgedRound judged : rounds) {
            Round round = judged.round();
            if (round.round() > next) {
                page.append("<tr><td class=\"n\">&#8230;</td><td colspan=\"4\"></td></tr>\n");
            }
            next = round.round() + 1;
            page.append("<tr><td class=\"n\">")
                    .append(round.round())
                    .append("</td><td class=\"text\" data-is=\"word\">")
                    .append(Html.apart(words.word(round), LONGEST_WORD))
                    .append("</td><td>")
                    .append(Html.escape(words.origin(judged)))
                    .append("</td><td class=\"text\" data-is=\"answer\">")
                    .append(Html.apart(words.answer(round), LONGEST_WORD))
                    .append("</td><td>")
                    .append(Html.escape(words.fate(judged)))
                    .append("</td></tr>\n");
        }
        page.append("</tbody>\n</table></div>\n");
    }
}
