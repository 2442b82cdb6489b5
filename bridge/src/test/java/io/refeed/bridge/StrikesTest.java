package io.refeed.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.message.Output;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A player who goes down is told everything once more; a game that brings him down each time is given up. */
class StrikesTest extends ConversationFixture {
    @Test
    void allGamesAreToldAnew() {
        open("r/1").word(word("r/1", 1));
        open("r/2");

        conversation.die("killed");
        conversation.lose("killed");

        assertThat(losses).containsExactlyInAnyOrder("r/1: killed", "r/2: killed");
        assertThat(outputs).isEmpty();
    }

    @Test
    void whatWasOpenWhenHeWentDownIsAskedOneByOne() {
        List<String> games = List.of("r/1", "r/2", "r/3");
        games.forEach(game -> open(game).word(word(game, 1)));
        conversation.die("killed");
        conversation = welcomed();
        games.forEach(game -> open(game).word(word(game, 1)));
        Seat harmless = open("r/4");
        harmless.word(word("r/4", 1));

        assertThat(told)
                .filteredOn(line -> line.contains("\"word\""))
                .hasSize(2)
                .last()
                .asString()
                .contains("r/4");
        says(answer("r/1", 1));
        assertThat(told)
                .filteredOn(line -> line.contains("\"word\""))
                .hasSize(3)
                .last()
                .asString()
                .contains("r/2");
        says(answer("r/2", 1));
        says(answer("r/3", 1));
        assertThat(outputs).extracting(Output::game).containsExactly("r/1", "r/2", "r/3");
    }

    @Test
    void aGameThatBringsHimDownThreeTimesIsGivenUpAndTheOthersPlayOn() {
        for (int life = 1; life <= 3 + 1; life++) {
            conversation = welcomed();
            open("r/1").word(word("r/1", 1));
            if (life <= 3) {
                conversation.die("the player ended (exit code 1)");
            }
        }
        open("r/2").word(word("r/2", 1));
        says(answer("r/2", 1));

        assertThat(outputs).extracting(Output::game).containsExactly("r/1", "r/1", "r/2");
        assertThat(outputs.get(0).resigned())
                .isEqualTo("after {\"type\":\"word\",\"game\":\"r/1\",\"round\":1,\"word\":\"10\"} expected "
                        + "{\"game\":\"r/1\",\"round\":1,\"word\":\"...\"}, but the player ended (exit code 1), "
                        + "the third time in a row");
        assertThat(outputs.get(1)).isEqualTo(outputs.get(0));
    }

    @Test
    void whoGetsOnIsNotGivenUp() {
        for (int round = 1; round <= 5; round++) {
            conversation = welcomed();
            Seat seat = open("r/1");
            for (int earlier = 1; earlier < round; earlier++) {
                seat.recall(word("r/1", earlier), "7");
            }
            seat.word(word("r/1", round));
            conversation.die("killed");
        }

        assertThat(outputs).isEmpty();
    }
}
