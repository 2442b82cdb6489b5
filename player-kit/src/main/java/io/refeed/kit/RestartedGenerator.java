package io.refeed.kit;

import io.refeed.game.Answer;
import io.refeed.game.Diagnostics;
import io.refeed.game.Generator;
import io.refeed.game.QuestionExtent;
import io.refeed.game.Setting;
import io.refeed.game.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A generator that is lost after a round, and another one in its place which is brought to where it was. */
final class RestartedGenerator implements Generator {
    private final Supplier<Generator> opened;
    private final Setting setting;
    private final boolean recalls;
    private final int restart;
    private final List<String> contradictions;
    private final List<Turn> turns = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private Generator generator;

    /**
     * @param opened opens one
     * @param recalls whether it is told its answers, and not asked again
     * @param restart after which round it is lost; 0 for never
     * @param contradictions takes what is answered otherwise when it is asked again
     */
    RestartedGenerator(
            Supplier<Generator> opened, Setting setting, boolean recalls, int restart, List<String> contradictions) {
        this.opened = opened;
        this.setting = setting;
        this.recalls = recalls;
        this.restart = restart;
        this.contradictions = contradictions;
    }

    @Override
    public Answer answer(Turn turn) {
        if (generator == null) {
            generator = opened.get();
        } else if (restart > 0 && turns.size() == restart) {
            generator = opened.get();
            for (int i = 0; i < turns.size(); i++) {
                bringBack(turns.get(i), answers.get(i));
            }
        }
        Answer answer = generator.answer(turn);
        turns.add(turn);
        answers.add(answer);
        return answer;
    }

    private void bringBack(Turn turn, Answer known) {
        if (recalls) {
            generator.recall(turn, known);
            return;
        }
        Answer answer = generator.answer(turn);
        if (!answer.equals(known)) {
            contradictions.add("in round " + turn.round() + " it answered " + spelled(known)
                    + ", and after the restart " + spelled(answer));
        }
    }

    private String spelled(Answer answer) {
        return answer instanceof Answer.Resigned resigned ? "nothing, " + resigned.reason() : setting.spell(answer);
    }

    @Override
    public Optional<QuestionExtent> questions() {
        return generator.questions();
    }

    @Override
    public Optional<Diagnostics> diagnostics() {
        return generator.diagnostics();
    }
}
