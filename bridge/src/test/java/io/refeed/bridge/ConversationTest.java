package io.refeed.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Label;
import io.refeed.game.Mode;
import io.refeed.game.Status;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.StreamWord;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the host says, and what it makes of what a player says. */
class ConversationTest extends ConversationFixture {
    private static final String SENT = "{\"type\":\"word\",\"game\":\"r/1\",\"round\":1,\"word\":\"10\"}";
    private static final String EXPECTED = "{\"game\":\"r/1\",\"round\":1,\"word\":\"...\"}";

    @Test
    void theHostSaysHelloAndWaitsForReady() {
        Conversation life = greeted();

        assertThat(told).containsExactly("{\"type\":\"hello\",\"protocol\":1,\"player\":\"me\"}");
        assertThat(life.ready()).isNotDone();
        life.line(bytes("{\"type\":\"ready\",\"protocol\":1}"));
        assertThat(life.ready()).isCompleted();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "loading...|not JSON",
                "{\"type\":\"ready\",\"protocol\":2}|field 'protocol' must be 1, the version that hello named, found 2",
                "{\"type\":\"ready\"}|field 'protocol' is missing",
                "{\"game\":\"r/1\",\"round\":1,\"word\":\"1\"}|came {"
            })
    void whoAnswersTheHelloOtherwiseIsNotReady(String line, String why) {
        Conversation life = greeted();

        life.line(bytes(line));

        assertThat(life.ready())
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withMessageContaining("after {\"type\":\"hello\",\"protocol\":1,\"player\":\"me\"} expected "
                        + "{\"type\":\"ready\",\"protocol\":1}, came " + line)
                .withMessageContaining(why);
    }

    @Test
    void theCardAndTheWordsAreWhatIsOnTheWire() {
        Seat seat = open("r/1");
        seat.recall(word("r/1", 1), "4");
        seat.word(new StreamWord("r/1", 2, "20", Label.REPLAY));
        says(answer("r/1", 2));
        seat.end(Status.FINISHED);

        assertThat(told.get(0)).startsWith("{\"type\":\"game\",\"game\":\"r/1\",\"protocol\":1,\"player\":\"me\",");
        assertThat(told.subList(1, told.size()))
                .containsExactly(
                        "{\"type\":\"word\",\"game\":\"r/1\",\"round\":1,\"word\":\"10\",\"known\":\"4\"}",
                        "{\"type\":\"word\",\"game\":\"r/1\",\"round\":2,\"word\":\"20\",\"label\":\"replay\"}",
                        "{\"type\":\"end\",\"game\":\"r/1\",\"status\":\"finished\"}");
        assertThat(outputs).containsExactly(new Output("r/1", 2, "7", false, null, null));
        assertThat(terminal).isEmpty();
    }

    @Test
    void properGamesAreAnsweredWithHypotheses() {
        open("r/1", Mode.PROPER).word(word("r/1", 1));

        says("{\"game\":\"r/1\",\"round\":1,\"hypothesis\":\"evens\"}");

        assertThat(outputs).containsExactly(new Output("r/1", 1, "evens", true, null, null));
    }

    @Test
    void gamesInterleave() {
        open("r/1").word(word("r/1", 1));
        open("r/2").word(word("r/2", 1));

        says(answer("r/2", 1));
        says(answer("r/1", 1));

        assertThat(outputs).extracting(Output::game).containsExactly("r/2", "r/1");
    }

    @Test
    void aPlayerMayResign() {
        open("r/1").word(word("r/1", 1));

        says("{\"game\":\"r/1\",\"round\":1,\"resign\":\"I am tired\"}");

        assertThat(outputs).containsExactly(new Output("r/1", 1, null, false, null, "I am tired"));
    }

    /** Each with another game beside it, which goes on. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"game\":\"r/1\",\"round\":1,\"word\":7}|field 'word' must be a text (in quotes), found 7",
                "{\"game\":\"r/1\",\"round\":\"1\",\"word\":\"7\"}|field 'round' must be a whole number from 1 on, found \"1\"",
                "{\"game\":\"r/1\",\"word\":\"7\"}|field 'round' is missing",
                "{\"game\":\"r/1\",\"round\":1}|exactly one of the fields 'word', 'hypothesis' and 'resign' must be given, found none",
                "{\"game\":\"r/1\",\"round\":1,\"word\":\"7\",\"hypothesis\":\"7\"}|found word and hypothesis",
                "{\"game\":\"r/1\",\"round\":1,\"hypothesis\":\"7\"}|answers of this game are words",
                "{\"game\":\"r/1\",\"round\":2,\"word\":\"7\"}|round 2 is not the round that is to be answered"
            })
    void whatIsNoAnswerCostsItsGameAndNoOther(String line, String why) {
        open("r/1").word(word("r/1", 1));
        open("r/2").word(word("r/2", 1));

        says(line);
        says(answer("r/2", 1));

        String sentence = "after " + SENT + " expected " + EXPECTED + ", came " + line + ": ";
        assertThat(outputs).hasSize(2);
        assertThat(outputs.get(0).resigned()).startsWith(sentence).contains(why);
        assertThat(outputs.get(1)).isEqualTo(new Output("r/2", 1, "7", false, null, null));
        assertThat(terminal).singleElement().asString().startsWith("game r/1 is given up in round 1: " + sentence);
        assertThat(told).last().isEqualTo("{\"type\":\"end\",\"game\":\"r/1\",\"status\":\"unfinished\"}");
    }

    @Test
    void anAnswerAheadAndOneTooManyAreTold() {
        Seat seat = open("r/1");
        says(answer("r/1", 1));
        seat.word(word("r/1", 1));

        Seat other = open("r/2");
        other.word(word("r/2", 1));
        says(answer("r/2", 1));
        says(answer("r/2", 1));

        assertThat(outputs.get(0).resigned()).contains("round 1 is ahead: its word has not come yet");
        assertThat(outputs.get(2).resigned()).contains("round 1 was answered already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"thinking...", "{\"game\":", "[]", "{\"round\":1,\"word\":\"7\"}"})
    void whatNamesNoGameIsBlamedOnTheOnlyOneThatWaits(String line) {
        open("r/1").word(word("r/1", 1));

        says(line);

        assertThat(outputs).singleElement().satisfies(output -> assertThat(output.resigned())
                .contains(", came " + line + ": "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"thinking...", "{\"game\":\"r/9\",\"round\":1,\"word\":\"7\"}"})
    void whereSeveralWaitItIsToldAndNoGameEnds(String line) {
        open("r/1").word(word("r/1", 1));
        open("r/2").word(word("r/2", 1));

        says(line);

        assertThat(outputs).isEmpty();
        assertThat(terminal).singleElement().asString().contains(", came " + line + ": ");
    }

    @Test
    void aFloodBreaksItOff() {
        open("r/1").word(word("r/1", 1));
        open("r/2").word(word("r/2", 1));

        for (int i = 0; i < Conversation.FLOOD; i++) {
            assertThat(conversation.broken()).isNotDone();
            says("x");
        }

        assertThat(conversation.broken())
                .isCompletedWithValue("a flood: 10000 lines in a row that answer nothing, the last of them x");
    }

    @Test
    void aGameThatWaitsForTooLongIsGivenUp() {
        open("r/1").word(word("r/1", 1));
        now = Duration.ofSeconds(11).toNanos();
        open("r/2").word(word("r/2", 1));

        conversation.look(Duration.ofSeconds(10));

        assertThat(outputs).singleElement().satisfies(output -> assertThat(output.resigned())
                .isEqualTo("no answer to " + SENT + " within 10 s: expected " + EXPECTED));
    }

    @Test
    void whatIsMissingIsToldWhenTheGameEndsForLackOfIt() {
        Seat seat = open("r/1");
        seat.word(word("r/1", 1));

        seat.end(Status.UNFINISHED);

        assertThat(terminal)
                .containsExactly(
                        "game r/1 ended unfinished: after " + SENT + " expected " + EXPECTED + ", came nothing");
    }

    @Test
    void anAnswerToAGameThatWasLeftMeanwhileIsNoFault() {
        Seat seat = open("r/1");
        seat.word(word("r/1", 1));
        seat.leave();
        Seat again = open("r/1");

        says(answer("r/1", 1));
        again.word(word("r/1", 1));
        says(answer("r/1", 1));

        assertThat(outputs).hasSize(1);
        assertThat(terminal).isEmpty();
    }
}
