package io.refeed.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.refeed.game.Mode;
import io.refeed.game.Pacing;
import io.refeed.generator.AsyncPlayer;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.StreamWord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a model is asked in a game, and what becomes of what it says. */
class ModelGameTest {
    private final List<Output> outputs = new ArrayList<>();
    private final List<String> prompts = new ArrayList<>();
    private final List<String> terminal = new ArrayList<>();

    @Test
    void aPromptQuotesTheLastWordsAndTheLastAnswers() {
        ModelGame game = game(saying("the dog"), "{examples}|{answers}|{word}|{round}/{rounds}");

        game.word(word(1, "a"));
        game.word(word(2, "b"));
        game.word(word(3, "c"));

        assertThat(prompts)
                .containsExactly("a|(nothing yet)|a|1/9", "a\nb|the dog|b|2/9", "b\nc|the dog\nthe dog|c|3/9");
        assertThat(outputs).extracting(Output::answer).containsOnly("the dog");
    }

    @Test
    void whatIsKnownIsQuotedAndNotAsked() {
        ModelGame game = game(saying("x"), "{examples}|{answers}");

        game.recall(word(1, "a"), "said before");
        game.word(word(2, "b"));

        assertThat(prompts).containsExactly("a\nb|said before");
        assertThat(outputs).extracting(Output::round).containsExactly(2);
    }

    @Test
    void whiteSpaceAroundAnAnswerIsNoPartOfItAndTheRestIsLeftToTheGame() {
        ModelGame game = game(saying(" \n Sure! The next one is: the dog.\n"), "");

        game.word(word(1, "a"));

        assertThat(outputs).containsExactly(new Output("r/7", 1, "Sure! The next one is: the dog.", false, null, null));
    }

    @Test
    void withoutAnAnswerTheGameIsGivenUp() {
        ModelGame game = game(
                question -> {
                    throw new ModelException("HTTP 401: who are you?", false);
                },
                "");

        game.word(word(1, "a"));
        game.word(word(2, "b"));

        assertThat(outputs).containsExactly(new Output("r/7", 1, null, false, null, "HTTP 401: who are you?"));
        assertThat(terminal).containsExactly("game r/7 is given up in round 1: HTTP 401: who are you?");
    }

    @Test
    void whatIsRecordedAnswersTheSamePromptsAgainInAnyRun(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("exchanges.jsonl");
        ModelGame first = game(Exchanges.recorded(saying("the dog"), file), "{word}");
        first.word(word(1, "a"));
        assertThat(file)
                .hasContent(
                        "{\"game\":\"7\",\"round\":1,\"prompt\":\"a\",\"answer\":\"the dog\",\"tokensIn\":3,\"tokensOut\":4}");

        Model replayed = Exchanges.replayed(file);
        assertThat(replayed.ask(new Question("another/7", 1, "a"))).isEqualTo(new Said("the dog", 3, 4));
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> replayed.ask(new Question("another/7", 2, "a")))
                .withMessage(file + " holds no exchange of game 7, round 2");
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> replayed.ask(new Question("another/7", 1, "b")))
                .withMessage(file + " holds another prompt for game 7, round 1; it was recorded with another template, "
                        + "window or experiment");
    }

    @Test
    void whatIsNoRecordingIsToldWithItsPlace(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("exchanges.jsonl"), "\n{\"game\":1}\n");

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> Exchanges.replayed(file))
                .withMessageStartingWith(file + ", line 2: expected an exchange");
    }

    @Test
    void aTemplateWithAGapThatCannotBeFilledIsToldWithItsPlace() {
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> PromptTemplate.parse("mine.txt", "{{ x }}\n{exmples}"))
                .withMessageStartingWith(
                        "mine.txt, line 2: there is no placeholder {exmples}; expected one of {examples},");
        assertThat(PromptTemplate.parse("mine.txt", "{{\"a\": 1}}").fill(Map.of()))
                .isEqualTo("{\"a\": 1}");
    }

    @Test
    void theStandardTemplatesCanBeFilled() {
        Card proper = card(Mode.PROPER);
        ModelGame game = new ModelGame(
                proper, PromptTemplate.standard(true), 2, saying("2"), Runnable::run, answers(), terminal::add);
        game.word(word(1, "the cat"));

        assertThat(prompts.get(0))
                .contains("these words, with one space between: the, cat, dog.", "the cat", "\"languages\"");
        assertThat(outputs).containsExactly(new Output("r/7", 1, "2", true, null, null));
    }

    private ModelGame game(Model model, String template) {
        return new ModelGame(
                card(Mode.ELEMENT),
                PromptTemplate.parse("t", template),
                2,
                model,
                Runnable::run,
                answers(),
                terminal::add);
    }

    private Model saying(String text) {
        return question -> {
            prompts.add(question.prompt());
            return new Said(text, 3, 4);
        };
    }

    private AsyncPlayer.Answers answers() {
        return new AsyncPlayer.Answers() {
            @Override
            public void answer(Output output) {
                outputs.add(output);
            }

            @Override
            public void lost(String reason) {
                throw new AssertionError(reason);
            }
        };
    }

    private static StreamWord word(int round, String word) {
        return new StreamWord("r/7", round, word);
    }

    private static Card card(Mode mode) {
        return new Card(
                "r/7",
                "me",
                Map.of("sentences", List.of("the", "cat", "dog")),
                Map.of("kind", "explicit", "languages", List.of("all")),
                mode,
                9,
                Pacing.LOCKSTEP,
                Map.of(),
                List.of(),
                false,
                0);
    }
}
