package io.refeed.testbed.result;

import io.refeed.game.Diagnostics;
import io.refeed.game.Round;
import io.refeed.game.Setting;
import io.refeed.game.referee.RoundMeasures;
import java.util.List;

/**
 * Rows of {@code rounds.csv}: text as in RFC 4180, {@code true} and {@code false}, nothing where there is nothing to
 * say (the source of a word that is no replay, the judgement of a word that no one answered). In a proper game the
 * column {@code output} holds the hypothesis.
 */
final class CsvRows {
    private static final String HEADING = "game,round,word,origin,source,output,invalid,repeated,echoed,offTarget";
    private static final List<String> MEASURES =
            List.of("novel", "strictlyNovel", "holes", "density", "sureSpace", "naiveSpace", "targetLeft", "queries");

    private final String game;
    private final Setting setting;
    private final boolean measures;
    private final StringBuilder row = new StringBuilder();

    /** @param measures whether there are columns for measures */
    CsvRows(String game, Setting setting, boolean measures) {
        this.game = game;
        this.setting = setting;
        this.measures = measures;
    }

    /** The first line of a file. */
    static String heading(boolean measures) {
        return measures ? HEADING + "," + String.join(",", MEASURES) + "\n" : HEADING + "\n";
    }

    /** The row of an answered round. */
    String answered(JudgedRound judged) {
        Round round = judged.round();
        start(round);
        text(setting.spell(round.reply().answer()));
        row.append(',').append(judged.invalid());
        row.append(',').append(judged.repeated());
        row.append(',').append(judged.echoed());
        row.append(',').append(judged.offTarget());
        if (measures) {
            measured(judged);
        }
        return row.append('\n').toString();
    }

    private void measured(JudgedRound judged) {
        RoundMeasures gauge = judged.gauge();
        value(gauge.novel());
        value(gauge.strictlyNovel());
        value(gauge.holes());
        value(gauge.density());
        value(gauge.sureSpace());
        value(gauge.naiveSpace());
        value(gauge.targetLeft());
        Diagnostics diagnostics = judged.round().diagnostics();
        value(diagnostics == null || diagnostics.queries() == Diagnostics.UNCOUNTED ? null : diagnostics.queries());
    }

    private void value(Object value) {
        row.append(',').append(value == null ? "" : value);
    }

    /** The row of a word that no one answered. */
    String unanswered(Round round) {
        start(round);
        row.append(",,,,");
        if (measures) {
            MEASURES.forEach(column -> row.append(','));
        }
        return row.append('\n').toString();
    }

    private void start(Round round) {
        row.setLength(0);
        text(game);
        row.append(',').append(round.round()).append(',');
        text(setting.domain().spell(round.word()));
        row.append(',').append(round.origin().label()).append(',');
        if (round.source() != 0) {
            row.append(round.source());
        }
        row.append(',');
    }

    private void text(String text) {
        row.append(Csv.field(text));
    }
}
