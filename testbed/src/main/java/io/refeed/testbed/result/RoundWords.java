package io.refeed.testbed.result;

import io.refeed.game.Outputs;
import io.refeed.game.Round;
import io.refeed.game.Setting;
import io.refeed.testbed.terminal.TerminalText;

/**
 * Says in a few words what happened in a round, for the cells of a table.
 *
 * @param setting the game that the rounds are of
 * @param brief whether there is little room
 */
public record RoundWords(Setting setting, boolean brief) {
    /** The word that went out, as a table shows it. */
    public String word(Round round) {
        return round.word() == Outputs.NONE
                ? "(no word)"
                : TerminalText.word(setting.domain().spell(round.word()));
    }

    /** Where the word came from. */
    public String origin(Round round) {
        return switch (round.origin()) {
            case REPLAY -> (brief ? "fed back " : "fed back from round ") + round.source();
            default -> round.origin().label();
        };
    }

    /** Where the word came from, and whether it should not have come. */
    public String origin(JudgedRound judged) {
        return origin(judged.round()) + (!judged.offTarget() ? "" : brief ? ", off" : ", off target");
    }

    /** The answer, as a table shows it. */
    public String answer(Round round) {
        return TerminalText.word(setting.spell(round.reply().answer()));
    }

    /** What the answer was worth. */
    public String fate(JudgedRound judged) {
        if (!judged.mistake()) {
            return "right";
        }
        if (judged.round().answer() == Outputs.NONE) {
            return setting.proper()
                    ? "WRONG: no hypothesis" + (brief ? "" : " of the class")
                    : "WRONG: no word" + (brief ? "" : " of the domain");
        }
        if (setting.proper()) {
            return "WRONG: no subset" + (brief ? "" : " of the target");
        }
        return "WRONG: " + (judged.invalid() ? (brief ? "outside" : "not in the target") : "")
                + (judged.invalid() && judged.repeated() ? ", " : "")
                + (judged.repeated() ? (brief ? "shown" : "already shown") : "");
    }
}
