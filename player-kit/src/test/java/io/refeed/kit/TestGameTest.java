package io.refeed.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.game.Answer;
import io.refeed.game.ElementGenerator;
import io.refeed.game.Generator;
import io.refeed.game.Setting;
import io.refeed.game.Turn;
import io.refeed.generator.Player;
import io.refeed.language.spec.SpecException;
import io.refeed.protocol.message.Card;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Players are tried in memory, by the rules that hold on Kafka. */
class TestGameTest {
    private static final TestGame EVEN = new TestGame("naturals", "all", Map.of("multiples", 2L)).target(2L);

    @Test
    void aPlayerThatIsRightMakesNoMistake() {
        TestResult played = EVEN.rounds(20).play(player(false, () -> new Beyond(2)));

        assertThat(played.finished()).isTrue();
        assertThat(played.mistakes()).isZero();
        assertThat(played.rounds()).hasSize(20).extracting(TestRound::word).startsWith("2", "4", "6");
        assertThat(played.answers()).hasSize(20).startsWith("4", "6");
    }

    @Test
    void aPlayerHearsItsOwnAnswers() {
        TestResult played =
                EVEN.adversary(Map.of("kind", "iid", "rate", 0.5)).seed(3).play(player(false, () -> new Beyond(1)));

        assertThat(played.rounds()).anyMatch(TestRound::replayed);
        assertThat(played.mistakes()).isPositive();
        assertThat(played.lastMistake()).isPositive();
    }

    @Test
    void whatAPlayerThrowsIsWhyItResigns() {
        TestResult played = EVEN.play(player(false, () -> word -> {
            throw new IllegalStateException("out of ideas");
        }));

        assertThat(played.finished()).isFalse();
        assertThat(played.resigned()).contains("out of ideas");
        assertThat(played.answers()).isEmpty();
    }

    @Test
    void aRestartGivesAPlayerItsStateBackWhetherItRecallsOrNot() {
        for (boolean recalls : new boolean[] {false, true}) {
            TestResult undisturbed = EVEN.play(player(recalls, () -> new Beyond(2)));
            TestResult restarted = EVEN.restartingAfter(7).play(player(recalls, () -> new Beyond(2)));

            assertThat(restarted.contradictions()).isEmpty();
            assertThat(restarted.answers()).isEqualTo(undisturbed.answers());
        }
    }

    @Test
    void whoAnswersOtherwiseAfterARestartIsToldSo() {
        AtomicLong clock = new AtomicLong();
        TestResult played = EVEN.restartingAfter(2).play(player(false, () -> word -> 2 * clock.incrementAndGet()));

        assertThat(played.contradictions())
                .containsExactly(
                        "in round 1 it answered 2, and after the restart 6",
                        "in round 2 it answered 4, and after the restart 8");
    }

    @Test
    void textAndSentencesArePlayedToo() {
        TestGame sentences =
                new TestGame(Map.of("sentences", List.of("the", "cat", "sleeps")), Map.of("regex", "the cat+ sleeps"));

        TestResult played = sentences.rounds(3).play(player(false, () -> word -> word));

        assertThat(played.answers()).startsWith("the cat sleeps", "the cat cat sleeps");
        assertThat(played.mistakes()).isEqualTo(3);
    }

    @Test
    void aFaultInTheDescriptionIsNamedWithItsPlace() {
        assertThatThrownBy(() -> EVEN.adversary(Map.of("kind", "idd")).play(player(false, () -> word -> word)))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("adversary.kind: expected a kind of adversary");
    }

    private static Player player(boolean recalls, Supplier<ElementGenerator> generators) {
        return new Player() {
            @Override
            public String name() {
                return "mine";
            }

            @Override
            public boolean recalls() {
                return recalls;
            }

            @Override
            public Generator open(Card card, Setting setting) {
                assertThat(card.player()).isEqualTo("mine");
                return generators.get();
            }
        };
    }

    /** Answers with what lies so many further on than everything before. */
    private static final class Beyond implements ElementGenerator {
        private final long step;
        private long greatest;

        Beyond(long step) {
            this.step = step;
        }

        @Override
        public long answer(long word) {
            greatest = Math.max(greatest, word) + step;
            return greatest;
        }

        @Override
        public void recall(Turn turn, Answer logged) {
            greatest = Math.max(greatest, logged.value());
        }
    }
}
