package io.refeed.detector;

import io.refeed.game.Catalog;
import io.refeed.game.DetectorConfig;
import io.refeed.game.DetectorPanel;
import io.refeed.game.Detectors;
import io.refeed.game.GameDescription;
import io.refeed.game.Setting;
import io.refeed.game.Turn;
import io.refeed.language.Domain;
import io.refeed.protocol.message.Announced;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.StreamWord;
import io.refeed.protocol.message.Suspicion;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One game as its detectors see it: words come in, scores go out. Detectors that do not read answers score a word at once; for
 * the others it waits until the answers to all earlier words have come. Which topic is read faster makes no difference to a
 * score.
 *
 * <p>Not safe for use by several threads.
 */
final class WatchedGame {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedGame.class);

    /** How many words that came too early are kept. In a sound log words come in order. */
    private static final int AHEAD = 1000;

    private final Card card;
    private final Setting setting;
    private final Consumer<Suspicion> sink;
    private final DetectorPanel prompt;
    private final DetectorPanel informed;
    private final Map<String, IntOpenHashSet> logged = new HashMap<>();
    private final Int2ObjectOpenHashMap<Turn> ahead = new Int2ObjectOpenHashMap<>();
    private final Deque<Turn> waiting = new ArrayDeque<>();
    private final FoldedAnswers answers;
    private int words;
    private int scored;

    private WatchedGame(Card card, Setting setting, Detectors detectors, Consumer<Suspicion> sink) {
        this.card = card;
        this.setting = setting;
        this.sink = sink;
        this.prompt = panel(detectors, each -> !each.readsAnswers());
        this.informed = panel(detectors, DetectorConfig::readsAnswers);
        this.answers = new FoldedAnswers(card, setting);
    }

    /** A game with its detectors; null if none of them is of this program, or the card describes no game. */
    static WatchedGame of(Card card, Catalog catalog, Consumer<Suspicion> sink) {
        if (card.detection().isEmpty()) {
            return null;
        }
        try {
            GameDescription description = Announced.of(card);
            Setting setting = description.setting(catalog);
            WatchedGame game = new WatchedGame(card, setting, description.detectors(setting, catalog), sink);
            return game.prompt.isEmpty() && game.informed.isEmpty() ? null : game;
        } catch (RuntimeException e) {
            LOG.atError().addKeyValue("game", card.game()).setCause(e).log("The game cannot be watched");
            return null;
        }
    }

    private DetectorPanel panel(Detectors detectors, Predicate<DetectorConfig> chosen) {
        return new DetectorPanel(detectors, setting, chosen, (detector, failure) -> LOG.atError()
                .addKeyValue("game", card.game())
                .addKeyValue("detector", detector)
                .setCause(failure)
                .log("The detector failed and is not asked again"));
    }

    /** Takes a score that lies in the log, so that it need not be sent again. */
    void logged(Suspicion suspicion) {
        if (suspicion.round() <= card.rounds() && card.detectors().contains(suspicion.detector())) {
            logged.computeIfAbsent(suspicion.detector(), name -> new IntOpenHashSet())
                    .add(suspicion.round());
        }
    }

    /** Takes a word of the stream. */
    void word(StreamWord record) {
        int round = record.round();
        if (round <= words || round > card.rounds()) {
            return;
        }
        long word = setting.domain().word(record.word());
        if (word == Domain.NONE) {
            return;
        }
        Turn turn = new Turn(round, word, Optional.ofNullable(record.label()));
        if (round == words + 1) {
            next(turn);
            while (ahead.containsKey(words + 1)) {
                next(ahead.remove(words + 1));
            }
        } else if (ahead.size() < AHEAD) {
            ahead.putIfAbsent(round, turn);
        }
    }

    private void next(Turn turn) {
        words++;
        prompt.score(turn, this::send);
        if (!informed.isEmpty()) {
            waiting.add(turn);
            inform();
        }
    }

    /** Takes an answer. */
    void answer(Output output) {
        if (!informed.isEmpty()) {
            answers.take(output);
            inform();
        }
    }

    private void inform() {
        while (!waiting.isEmpty() && (scored == 0 || answers.has(scored))) {
            if (scored > 0) {
                informed.answered(answers.remove(scored));
            }
            informed.score(waiting.remove(), this::send);
            scored++;
        }
    }

    /** Whether words wait for the answers to earlier ones. */
    boolean awaitsAnswers() {
        return !waiting.isEmpty() && !informed.isEmpty();
    }

    private void send(int round, String detector, double score) {
        IntOpenHashSet known = logged.get(detector);
        if (known == null || !known.contains(round)) {
            sink.accept(new Suspicion(card.game(), round, detector, score));
        }
    }
}
