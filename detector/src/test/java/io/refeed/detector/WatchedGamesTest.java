package io.refeed.detector;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Catalog;
import io.refeed.game.Game;
import io.refeed.game.Round;
import io.refeed.game.Status;
import io.refeed.game.play.Simulation;
import io.refeed.language.spec.Node;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Message;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamWord;
import io.refeed.protocol.message.Suspicion;
import io.refeed.testing.Draws;
import io.refeed.testing.Seeds;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the service says of games, whatever the order in which it reads their topics. */
class WatchedGamesTest {
    private static final Catalog CATALOG = Catalog.load();
    private static final String GAME = "run/1";

    private final List<Round> rounds = new ArrayList<>();
    private final Set<Suspicion> inMemory = new HashSet<>();
    private Card card;
    private Game game;

    private void play(int length, long seed, Object generator, Object hypotheses) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("id", "g");
        source.put("class", hypotheses);
        source.put("generator", generator);
        if (hypotheses.equals(NUMBERS)) {
            source.put("target", 2L);
            source.put("adversary", Map.of("kind", "iid", "rate", 0.5));
        } else {
            source.put("adversary", Map.of("kind", "theorem-7.3"));
        }
        source.put("rounds", (long) length);
        source.put("seed", seed);
        source.put(
                "detectors",
                List.of(
                        Map.of("kind", "own-outputs"),
                        Map.of("kind", "near-duplicate"),
                        Map.of("kind", "surprise"),
                        Map.of("kind", "external", "name", "mine")));
        game = Game.read(Node.root(source), CATALOG);
        Simulation.play(game, false, rounds::add)
                .referee()
                .detectors()
                .orElseThrow()
                .tell((round, detector, score, replayed) -> inMemory.add(new Suspicion(GAME, round, detector, score)));
        card = new Card(
                GAME,
                "refeed",
                game.setting().domain().form(),
                game.description().hypotheses(),
                game.setting().mode(),
                length,
                game.pacing(),
                generator,
                List.of(),
                game.detectors().names(),
                game.description().detectors(),
                false,
                0);
    }

    private static final Object NUMBERS =
            Map.of("kind", "explicit", "domain", "naturals", "languages", List.of("all", Map.of("multiples", 2L)));

    private Deque<Message> stream(boolean ended) {
        Deque<Message> stream = new ArrayDeque<>();
        rounds.forEach(round -> stream.add(
                new StreamWord(GAME, round.round(), game.setting().domain().spell(round.word()))));
        if (ended) {
            stream.add(new StreamEnd(GAME, rounds.size(), 99, Status.FINISHED, null));
        }
        return stream;
    }

    private Deque<Message> outputs() {
        Deque<Message> outputs = new ArrayDeque<>();
        for (Round round : rounds) {
            String answer = game.setting().spell(round.reply().answer());
            outputs.add(new Output(GAME, round.round(), answer, game.setting().proper(), null, null));
            // A repeat, and one that comes before its turn.
            outputs.add(new Output(GAME, round.round(), "1", game.setting().proper(), null, null));
            outputs.add(new Output(GAME, round.round() + 2, "1", game.setting().proper(), null, null));
        }
        return outputs;
    }

    /** Merges two topics, each in its order, and the card at any place. */
    private List<Message> anyOrder(Deque<Message> one, Deque<Message> other, Draws draws) {
        List<Message> order = new ArrayList<>();
        while (!one.isEmpty() || !other.isEmpty()) {
            boolean first = other.isEmpty() || (!one.isEmpty() && draws.choice(2) == 0);
            order.add((first ? one : other).remove());
        }
        order.add(draws.choice(order.size()), card);
        return order;
    }

    private static void take(WatchedGames games, Message message) {
        if (message instanceof Card announced) {
            games.card(announced);
        } else {
            games.take(message);
        }
    }

    @Seeds(60)
    void everyWordIsScoredAsInMemoryWhateverComesFirst(long seed) {
        Draws draws = new Draws(seed);
        if (draws.choice(3) == 0) {
            play(draws.between(1, 20), seed, Map.of("kind", "ordinary"), Map.of("kind", "theorem-7.3"));
        } else {
            play(draws.between(1, 60), seed, Map.of("kind", "witness-protection"), NUMBERS);
        }
        List<Suspicion> sent = new ArrayList<>();
        WatchedGames games = new WatchedGames(CATALOG, sent::add);

        anyOrder(stream(true), outputs(), draws).forEach(message -> take(games, message));

        assertThat(sent).containsExactlyInAnyOrderElementsOf(inMemory);
        assertThat(games.horizon().isOpen(GAME)).isFalse();
    }

    @Seeds(60)
    void aServiceThatComesBackSaysWhatTheLogLacksAndNothingElse(long seed) {
        Draws draws = new Draws(seed);
        play(draws.between(1, 60), seed, Map.of("kind", "witness-protection"), NUMBERS);
        List<Suspicion> log = new ArrayList<>();
        WatchedGames before = new WatchedGames(CATALOG, log::add);
        List<Message> order = anyOrder(stream(false), outputs(), draws);
        order.subList(0, draws.choice(order.size())).forEach(message -> take(before, message));
        List<Suspicion> lost = log.subList(log.size() - draws.choice(log.size() + 1), log.size());
        lost.clear();

        WatchedGames after = new WatchedGames(CATALOG, log::add);
        after.card(card);
        List.copyOf(log).forEach(after::logged);
        stream(true).forEach(after::take);
        outputs().forEach(after::take);
        after.loaded();

        assertThat(log).containsExactlyInAnyOrderElementsOf(inMemory);
    }

    @Test
    void aGameThatIsOverStaysOpenUntilItsLastWordsAreScored() {
        play(10, 1, Map.of("kind", "witness-protection"), NUMBERS);
        WatchedGames games = new WatchedGames(CATALOG, suspicion -> {});
        games.card(card);
        stream(true).forEach(games::take);

        assertThat(games.horizon().isOpen(GAME)).isTrue();
        outputs().forEach(games::take);

        assertThat(games.horizon().isOpen(GAME)).isFalse();
    }

    @Test
    void aGameWhoseAnswersNeverComeIsGivenUp() {
        play(10, 1, Map.of("kind", "witness-protection"), NUMBERS);
        WatchedGames games = new WatchedGames(CATALOG, suspicion -> {});
        games.card(card);
        stream(true).forEach(games::take);
        games.turn(1);
        games.turn(2);
        assertThat(games.horizon().isOpen(GAME)).isTrue();

        games.turn(70_000_000_000L);

        assertThat(games.horizon().isOpen(GAME)).isFalse();
    }
}
