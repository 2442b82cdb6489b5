package io.refeed.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.BudgetException;
import io.refeed.game.Catalog;
import io.refeed.game.Generator;
import io.refeed.game.Pacing;
import io.refeed.game.Status;
import io.refeed.game.Turn;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamRecord;
import io.refeed.protocol.message.StreamWord;
import io.refeed.testing.Seeds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Plays random games over a log kept in lists. Two hosts read it, each at its own pace, crash, lose what they had not
 * sent, and start again from the log; the stream holds records twice, and some that contradict earlier ones.
 */
class PlayedGamesPropertyTest {
    private static final Catalog CATALOG = Catalog.load();

    @Seeds(300)
    void everyAnswerIsTheGeneratorsOwnAndEveryGameComesToItsEnd(long seed) {
        Log log = new Log(new Random(seed));
        List<Host> hosts = List.of(new Host(log), new Host(log));
        for (int step = 0; step < 400; step++) {
            Host host = hosts.get(log.random.nextInt(2));
            switch (log.random.nextInt(12)) {
                case 0 -> host.restart();
                case 1 -> log.disturb();
                case 2, 3, 4 -> log.replay();
                case 5, 6, 7 -> host.flush();
                default -> host.read();
            }
        }
        while (!log.over()) {
            log.replay();
            hosts.forEach(Host::read);
            hosts.forEach(Host::flush);
        }

        for (Card card : log.cards) {
            Map<Integer, Output> expected = log.answersOfTheGenerator(card);
            assertThat(log.outputs.stream().filter(output -> output.game().equals(card.game())))
                    .isNotEmpty()
                    .allSatisfy(output -> assertThat(output).isEqualTo(expected.get(output.round())));
        }
    }

    /** The topics of one partition, and a replayer that fills the stream. */
    private static final class Log {
        final Random random;
        final List<Card> cards = new ArrayList<>();
        final List<StreamRecord> stream = new ArrayList<>();
        final List<Output> outputs = new ArrayList<>();
        final Map<String, List<StreamWord>> words = new HashMap<>();
        final Set<String> ended = new HashSet<>();

        Log(Random random) {
            this.random = random;
            for (int i = 1; i <= 3; i++) {
                Pacing pacing = i == 3 ? new Pacing(1000) : Pacing.LOCKSTEP;
                int rounds = 1 + random.nextInt(15);
                int resignsAt = random.nextInt(4) == 0 ? 1 + random.nextInt(rounds) : 0;
                cards.add(Summing.card("run/" + i, rounds, pacing, resignsAt));
            }
        }

        /** The next word or the end mark of some game, if its replayer would send one now. */
        void replay() {
            Card card = cards.get(random.nextInt(cards.size()));
            List<StreamWord> shown = words.computeIfAbsent(card.game(), game -> new ArrayList<>());
            if (ended.contains(card.game())) {
                return;
            }
            boolean resigned =
                    outputs.stream().anyMatch(output -> output.game().equals(card.game()) && output.resigned() != null);
            boolean allAnswered = shown.stream().allMatch(word -> answered(card.game(), word.round()));
            if (resigned || (shown.size() == card.rounds() && allAnswered)) {
                ended.add(card.game());
                Status status = resigned ? Status.UNFINISHED : Status.FINISHED;
                stream.add(new StreamEnd(card.game(), shown.size(), outputs.size(), status, null));
            } else if (shown.size() < card.rounds()
                    && (allAnswered || !card.pacing().lockstep())) {
                StreamWord word = new StreamWord(card.game(), shown.size() + 1, word());
                shown.add(word);
                stream.add(word);
            }
        }

        /** A record again, or one that no one should have written. */
        void disturb() {
            if (stream.isEmpty()) {
                return;
            }
            StreamRecord record = stream.get(random.nextInt(stream.size()));
            stream.add(record);
            if (record instanceof StreamWord word) {
                stream.add(new StreamWord(word.game(), word.round(), word()));
                stream.add(new StreamWord(word.game(), word.round(), "no word"));
            }
            stream.add(new StreamWord(record.game(), 16 + random.nextInt(3000), word()));
            stream.add(new StreamWord("run/9", 1, word()));
        }

        boolean over() {
            return ended.size() == cards.size();
        }

        Map<Integer, Output> answersOfTheGenerator(Card card) {
            Map<Integer, Output> answers = new HashMap<>();
            Map<?, ?> description = (Map<?, ?>) card.generator();
            Generator generator = Summing.generator(((Long) description.get("resignsAt")).intValue());
            for (StreamWord word : words.get(card.game())) {
                try {
                    Turn turn = new Turn(word.round(), Long.parseLong(word.word()));
                    String answer = Long.toString(generator.answer(turn).value());
                    answers.put(word.round(), new Output(card.game(), word.round(), answer, false, null, null));
                } catch (BudgetException e) {
                    answers.put(word.round(), new Output(card.game(), word.round(), null, false, null, e.getMessage()));
                    break;
                }
            }
            return answers;
        }

        private boolean answered(String game, int round) {
            return outputs.stream().anyMatch(output -> output.game().equals(game) && output.round() == round);
        }

        private String word() {
            return Integer.toString(1 + random.nextInt(50));
        }
    }

    /** One host, life after life. */
    private static final class Host {
        private final Log log;
        private final List<Output> unsent = new ArrayList<>();
        private final Map<String, Integer> lastAnswered = new HashMap<>();
        private PlayedGames games;
        private int position;

        Host(Log log) {
            this.log = log;
            restart();
        }

        /** Dies with all that was not sent, and reads the log from the beginning. */
        void restart() {
            unsent.clear();
            lastAnswered.clear();
            games = new PlayedGames(new Summing(), CATALOG, this::send);
            boolean cardsFirst = log.random.nextBoolean();
            if (cardsFirst) {
                log.cards.forEach(games::card);
            }
            log.stream.forEach(games::stream);
            if (!cardsFirst) {
                log.cards.forEach(games::card);
            }
            position = log.stream.size();
            log.outputs.forEach(games::logged);
            assertThat(unsent).as("sent while loading").isEmpty();
            games.loaded();
            unsent.forEach(this::checkWanted);
        }

        void read() {
            int end = Math.min(log.stream.size(), position + 1 + log.random.nextInt(3));
            while (position < end) {
                StreamRecord record = log.stream.get(position++);
                int before = unsent.size();
                boolean over = log.stream.subList(0, position).stream()
                        .anyMatch(earlier ->
                                earlier instanceof StreamEnd && earlier.game().equals(record.game()));
                games.stream(record);
                if (over) {
                    assertThat(unsent).as("sent after the end").hasSize(before);
                }
            }
        }

        void flush() {
            log.outputs.addAll(unsent);
            unsent.clear();
        }

        private void send(Output output) {
            assertThat(output.round()).isGreaterThan(lastAnswered.getOrDefault(output.game(), 0));
            lastAnswered.put(output.game(), output.round());
            unsent.add(output);
        }

        private void checkWanted(Output output) {
            assertThat(log.ended).doesNotContain(output.game());
            if (output.game().equals("run/3")) {
                assertThat(log.outputs).doesNotContain(output);
            } else {
                assertThat(output.round())
                        .isEqualTo(log.words.get(output.game()).size());
            }
        }
    }
}
