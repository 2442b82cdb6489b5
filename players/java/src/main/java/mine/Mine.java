package mine;

import io.refeed.game.Answer;
import io.refeed.game.Generator;
import io.refeed.game.Setting;
import io.refeed.game.Turn;
import io.refeed.generator.GeneratorHost;
import io.refeed.generator.Player;
import io.refeed.language.Domain;
import io.refeed.language.Language;
import io.refeed.protocol.Connection;
import io.refeed.protocol.message.Card;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * A player to begin with: believes in the least language of the class that holds every word it has been shown, its own among them,
 * and answers with the first word of that which it has neither read nor said.
 */
public final class Mine implements Player {
    @Override
    public String name() {
        return "mine";
    }

    @Override
    public boolean recalls() {
        return true;
    }

    @Override
    public Generator open(Card card, Setting setting) {
        return new Believer(setting);
    }

    /** Plays one game. */
    private static final class Believer implements Generator {
        private final Setting setting;
        private final Set<Long> taken = new HashSet<>();
        private final Set<Long> shown = new HashSet<>();

        Believer(Setting setting) {
            if (setting.proper() || !setting.hypotheses().isListed()) {
                throw new IllegalArgumentException("this player answers with words, from classes that list their languages");
            }
            this.setting = setting;
        }

        @Override
        public Answer answer(Turn turn) {
            learn(turn);
            Language belief = belief();
            long answer = belief.next(Domain.NONE);
            while (answer != Domain.NONE && taken.contains(answer)) {
                answer = belief.next(answer);
            }
            if (answer == Domain.NONE) {
                return new Answer.Resigned("there is no new word in what it believes in");
            }
            taken.add(answer);
            return new Answer.Word(answer);
        }

        /** After a restart: the answers that lie in the log are told, and not asked for again. */
        @Override
        public void recall(Turn turn, Answer logged) {
            learn(turn);
            taken.add(logged.value());
        }

        private void learn(Turn turn) {
            shown.add(turn.word());
            taken.add(turn.word());
        }

        private Language belief() {
            Language least = null;
            for (int index = 1; index <= setting.hypotheses().size(); index++) {
                Language language = setting.hypotheses().language(index);
                if (shown.stream().allMatch(language::contains) && (least == null || language.isSubsetOf(least))) {
                    least = language;
                }
            }
            return least == null ? setting.domain().all() : least;
        }
    }

    /**
     * Plays on a broker until it is stopped.
     *
     * @param arguments {@code HOST:PORT}; with a login of its own {@code HOST:PORT CLIENT-CONFIG PREFIX}
     */
    public static void main(String[] arguments) {
        Connection connection = Connection.to(arguments[0]);
        if (arguments.length > 1) {
            connection = connection.withClientConfig(Path.of(arguments[1]));
        }
        if (arguments.length > 2) {
            connection = connection.withPrefix(arguments[2]);
        }
        Player player = new Mine();
        new GeneratorHost(GeneratorHost.options(player, connection), player).run();
    }
}
