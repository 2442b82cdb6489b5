package io.refeed.strategy.adversary;

import io.refeed.game.Adversary;
import io.refeed.game.BudgetException;
import io.refeed.game.Choice;
import io.refeed.game.Outputs;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.language.Domain;
import io.refeed.language.spec.Node;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shows *1, *2, ... until the answer is a marker *z that was not shown yet; goes on to *z; then plays phases. Phase k
 * shows the integer z - k and then the integers above J, one by one, until one that was not shown is answered: that one
 * is never shown, becomes J, and the next phase begins. J begins as z.
 *
 * <p>The game ends in one of three cases. (i) No fresh marker came: the target is h-mk. (ii) A phase lasted too long: the
 * target is {@code H1^(z-1)} with all integers above J and those shown before. (iii) The rounds ran out: the target is
 * {@code H2^z} with all integers shown.
 */
final class TheoremSixSixAdversary implements Adversary {
    private final Setting setting;
    private final int markers;
    private final int patience;
    private final LongArrayList shownIntegers = new LongArrayList();
    private Outputs outputs;
    /** The number of rounds whose answers have been read. */
    private int read;
    /** The number of words chosen. */
    private int chosen;
    /** The fresh marker that was answered, and in which round; 0 as long as there was none. */
    private long z;

    private int source;
    /** The greatest marker shown. */
    private long marker;
    /** The latest answer that is withheld, at first z. */
    private long withheld;
    /** The greatest integer of the current phase shown beyond {@link #withheld}, or that itself. */
    private long tail;

    private int phase;
    private int roundsInPhase;
    private boolean ended;

    TheoremSixSixAdversary(Setting setting, int markers, int patience) {
        this.setting = setting;
        this.markers = markers;
        this.patience = patience;
    }

    @Override
    public Choice choose(int round, Outputs answers) {
        outputs = answers;
        readAnswers();
        chosen = round;
        if (z == 0 || marker < z) {
            long word = position("*" + (marker + 1));
            marker++;
            return marker == z ? Choice.replay(word, source) : Choice.enumeration(word, 0);
        }
        if (phase == 0) {
            phase = 1;
        }
        long integer = roundsInPhase == 0 ? z - phase : tail + 1;
        long word = position(Long.toString(integer));
        tail = roundsInPhase == 0 ? tail : integer;
        roundsInPhase++;
        shownIntegers.add(integer);
        return Choice.enumeration(word, 0);
    }

    /** In lockstep there is one answer a call to read, that of the word chosen last. */
    private void readAnswers() {
        while (outputs.has(read + 1)) {
            read++;
            long answer = outputs.at(read);
            if (answer == Outputs.NONE) {
                continue;
            }
            String spelling = setting.domain().spell(answer);
            if (spelling.startsWith("*")) {
                long number = Long.parseLong(spelling.substring(1));
                if (z == 0 && number > marker) {
                    z = number;
                    source = read;
                    withheld = z;
                    tail = z;
                }
            } else if (phase > 0 && Long.parseLong(spelling) > tail) {
                withheld = Long.parseLong(spelling);
                tail = withheld;
                phase++;
                roundsInPhase = 0;
            }
        }
    }

    private long position(String spelling) {
        long position = setting.domain().word(spelling);
        if (position == Domain.NONE) {
            throw new BudgetException("the next word, " + spelling + ", lies beyond position " + Domain.LIMIT);
        }
        return position;
    }

    @Override
    public boolean over() {
        if (outputs == null) {
            return false;
        }
        readAnswers();
        return z == 0 ? read >= markers : isExhausted();
    }

    @Override
    public void end(Outputs answers) {
        outputs = answers;
        readAnswers();
        ended = true;
    }

    @Override
    public List<Target> targets() {
        return ended || over() ? List.of(setting.target(new Node("target", form()))) : List.of();
    }

    private Object form() {
        if (z == 0) {
            return Map.of("hmk", true);
        }
        Map<String, Object> arguments = new LinkedHashMap<>();
        if (isExhausted()) {
            arguments.put("b", z - 1);
            arguments.put("plus", shownUpTo(withheld));
            arguments.put("above", withheld);
            return Map.of("h1", arguments);
        }
        arguments.put("b", z);
        arguments.put("plus", shownUpTo(Long.MAX_VALUE));
        return Map.of("h2", arguments);
    }

    /** Whether the phase has lasted too long, the answer to its last word included. */
    private boolean isExhausted() {
        return phase > 0 && roundsInPhase >= patience && read >= chosen;
    }

    private List<Long> shownUpTo(long greatest) {
        return shownIntegers
                .longStream()
                .filter(x -> x <= greatest)
                .sorted()
                .boxed()
                .toList();
    }

    @Override
    public Map<String, Object> findings() {
        Map<String, Object> findings = new LinkedHashMap<>();
        findings.put("case", z == 0 ? "i" : isExhausted() ? "ii" : "iii");
        findings.put("phases", (long) Math.max(0, phase - 1));
        findings.put("settledTarget", targets().get(0).name());
        return findings;
    }
}
