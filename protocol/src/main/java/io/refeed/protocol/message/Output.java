package io.refeed.protocol.message;

import io.refeed.game.Mode;
import io.refeed.game.QuestionExtent;
import io.refeed.game.Setting;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Topic {@code outputs}: a player's answer.
 *
 * @param game the game on the wire
 * @param round the round
 * @param answer the word, or in proper games the hypothesis; null if the player gives up
 * @param hypothesis whether the answer is a hypothesis (key {@code hypothesis}) or a word (key {@code word})
 * @param diagnostics the generator's own account, a plain tree, or null
 * @param asked the player's membership questions before this answer, where the class is made of them; null if none
 * @param resigned why the player gives up, else null: it will not answer this round nor any later one
 * @param dropped whether a defence of the player's that tells so kept the word from its generator
 */
public record Output(
        String game,
        int round,
        String answer,
        boolean hypothesis,
        Object diagnostics,
        QuestionExtent asked,
        String resigned,
        boolean dropped)
        implements Message {
    /** An answer to a word that no defence dropped. */
    public Output(
            String game,
            int round,
            String answer,
            boolean hypothesis,
            Object diagnostics,
            QuestionExtent asked,
            String resigned) {
        this(game, round, answer, hypothesis, diagnostics, asked, resigned, false);
    }

    /** An answer without questions. */
    public Output(String game, int round, String answer, boolean hypothesis, Object diagnostics, String resigned) {
        this(game, round, answer, hypothesis, diagnostics, null, resigned);
    }

    /** The same without the generator's own account. */
    public Output withoutDiagnostics() {
        return diagnostics == null ? this : new Output(game, round, answer, hypothesis, null, asked, resigned, dropped);
    }

    /**
     * The same with as much of its text as is kept, which is little where a long one spells nothing. To be asked of an
     * answer as it came, once: what is kept of what was kept may be something else.
     *
     * @param spells whether a text spells something that the game may be answered with
     */
    public Output kept(Predicate<String> spells) {
        String keptAnswer = answer == null ? null : LongText.kept(answer, spells);
        String keptReason = resigned == null ? null : LongText.kept(resigned, text -> false);
        return Objects.equals(keptAnswer, answer) && Objects.equals(keptReason, resigned)
                ? this
                : new Output(game, round, keptAnswer, hypothesis, diagnostics, asked, keptReason, dropped);
    }

    /** The name of the field that carries the answer in games of a setting. */
    public static String field(Setting setting) {
        return setting.proper() ? "hypothesis" : "word";
    }

    /** Whether this answers with what games of the setting are answered with, or gives up. */
    public boolean fits(Setting setting) {
        return fits(setting.mode());
    }

    /** Whether this answers with what games of the mode are answered with, or gives up. */
    public boolean fits(Mode mode) {
        return resigned != null || hypothesis == (mode == Mode.PROPER);
    }
}
