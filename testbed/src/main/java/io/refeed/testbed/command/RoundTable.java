package io.refeed.testbed.command;

import io.refeed.game.Round;
import io.refeed.game.Setting;
import io.refeed.testbed.result.JudgedRound;
import io.refeed.testbed.result.RoundWords;
import io.refeed.testbed.terminal.TerminalText;

/**
 * The rounds of a game, a line each, that fits a terminal. Words are shortened to what the other columns leave; these say
 * what they say in fewer words where there is little room. Lines are made one by one, since a game may have millions.
 */
final class RoundTable {
    private static final int NUMBER = 6;

    /** What the columns beside the words take, gaps included, in many words and in few. */
    private static final Prose FULL = new Prose(34, 39);

    private static final Prose BRIEF = new Prose(20, 20);

    /** A word of twelve columns is seen whole; where this is so, the other columns may be prolix. */
    private static final int ROOMY = 12;

    /** Columns of words stand apart by no more than this, so that the eye finds its way. */
    private static final int WIDEST_PADDING = 60;

    private static final int SHORTEST = 4;

    private final Prose prose;
    private final RoundWords words;
    private final int word;

    /** @param width how many columns of a terminal a line may take */
    RoundTable(Setting setting, int width) {
        this.prose = FULL.word(width) >= ROOMY ? FULL : BRIEF;
        this.words = new RoundWords(setting, prose.equals(BRIEF));
        this.word = Math.max(SHORTEST, prose.word(width));
    }

    /** Two columns of text. */
    private record Prose(int origin, int fate) {
        /** The room left for each of two words. */
        int word(int width) {
            return (width - NUMBER - 2 - origin - fate - 3) / 2;
        }
    }

    String heading() {
        return line("round", "word", "where from", "answer", "");
    }

    String line(JudgedRound judged) {
        Round round = judged.round();
        return line(
                Integer.toString(round.round()),
                words.word(round),
                words.origin(judged),
                words.answer(round),
                words.fate(judged));
    }

    String unanswered(Round round) {
        return line(Integer.toString(round.round()), words.word(round), words.origin(round), "", "no answer");
    }

    private String line(String number, String shown, String origin, String answer, String fate) {
        String line = TerminalText.padLeft(number, NUMBER) + "  " + cell(shown) + " "
                + TerminalText.padRight(origin, prose.origin()) + " " + cell(answer) + " " + fate;
        return line.stripTrailing();
    }

    private String cell(String text) {
        return TerminalText.padRight(TerminalText.shorten(text, word), Math.min(word, WIDEST_PADDING));
    }
}
