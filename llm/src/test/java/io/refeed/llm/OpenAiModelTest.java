package io.refeed.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Against an endpoint on this machine, which behaves well or badly. */
class OpenAiModelTest {
    private static final String KEY = "sk-not-to-be-told";
    private static final Question QUESTION = new Question("r/1", 1, "Say something.");
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private ModelStub stub;
    private Budget budget = budget(100, 100_000);

    @BeforeEach
    void open() throws IOException {
        stub = new ModelStub();
    }

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void asksAsTheOthersDoAndHearsTheAnswerAndItsPrice() throws Exception {
        Said said = model().ask(QUESTION);

        assertThat(said).isEqualTo(new Said("fine", 100, 10));
        assertThat(stub.requests()).singleElement().satisfies(request -> assertThat(request)
                .containsEntry("model", "little")
                .containsEntry("messages", List.of(Map.of("role", "user", "content", "Say something."))));
        assertThat(stub.authorizations()).containsExactly("Bearer " + KEY);
        assertThat(budget.account()).isEqualTo("1 request, 100 tokens in, 10 out, cost 0.0003");
    }

    static List<Arguments> passing() {
        return List.of(
                Arguments.of("429", ModelStub.replies(429, "{\"error\":{\"message\":\"slow down\"}}")),
                Arguments.of("500", ModelStub.replies(500, "oh no")),
                Arguments.of("503", ModelStub.replies(503, "")),
                Arguments.of("cut off", ModelStub.cutOff()),
                Arguments.of("slow", ModelStub.silent()),
                Arguments.of("nonsense", ModelStub.replies(200, "<html>")),
                Arguments.of("no choice", ModelStub.replies(200, "{\"choices\":[]}")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passing")
    void whatMayPassIsTriedAgain(String what, ModelStub.Behaviour behaviour) throws Exception {
        stub.then(behaviour).then(behaviour).then(ModelStub.says("at last"));

        assertThat(model().ask(QUESTION).text()).isEqualTo("at last");
        assertThat(budget.account()).startsWith("3 requests, 100 tokens in");
    }

    static List<Arguments> lasting() {
        return List.of(
                Arguments.of(ModelStub.replies(429, "slow down"), 5, "5 tries: HTTP 429: slow down"),
                Arguments.of(ModelStub.replies(500, "oh no"), 5, "5 tries: HTTP 500: oh no"),
                Arguments.of(
                        ModelStub.replies(200, "<html>"),
                        5,
                        "5 tries: expected a JSON object with 'choices', came <html>: not JSON"),
                Arguments.of(
                        ModelStub.replies(200, "{\"choices\":[]}"),
                        5,
                        "5 tries: expected an answer in 'choices', came none: {\"choices\":[]}"),
                Arguments.of(
                        ModelStub.replies(200, "{\"choices\":[{\"message\":{\"content\":null}}]}"),
                        5,
                        "5 tries: expected a text in choices[0].message.content, came {"),
                Arguments.of(
                        ModelStub.replies(200, "data: {\"choices\":[]}\n\ndata: [DONE]\n\n"),
                        1,
                        "expected one JSON object, came a stream of events: data: {"),
                Arguments.of(
                        ModelStub.replies(401, "{\"error\":\"wrong key " + KEY + "\"}"),
                        1,
                        "HTTP 401: {\"error\":\"wrong key (key)\"}"),
                Arguments.of(ModelStub.replies(404, "no such model"), 1, "HTTP 404: no such model"));
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void whatLastsIsToldAndTheKeyIsNot(ModelStub.Behaviour behaviour, int tries, String sentence) {
        for (int i = 0; i < tries; i++) {
            stub.then(behaviour);
        }

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> model().ask(QUESTION))
                .withMessageStartingWith(sentence)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(KEY));
        assertThat(stub.requests()).hasSize(tries);
    }

    @Test
    void requestsBeyondTheBudgetAreNotMade() throws Exception {
        budget = budget(2, 100_000);
        stub.then(ModelStub.replies(500, "")).then(ModelStub.says("yes"));

        assertThat(model().ask(QUESTION).text()).isEqualTo("yes");
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> model().ask(QUESTION))
                .withMessage("the budget of 2 requests (--max-requests) is spent");
        assertThat(stub.requests()).hasSize(2);
    }

    @Test
    void whenTheTokensAreSpentNothingMoreIsAsked() throws Exception {
        budget = budget(100, 220);
        model().ask(QUESTION);
        model().ask(QUESTION);

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> model().ask(QUESTION))
                .withMessage("the budget of 220 tokens (--max-tokens) is spent");
    }

    private Model model() {
        return new PatientModel(
                new OpenAiModel(stub.url(), "little", KEY, null, Duration.ofSeconds(1)), budget, AT_ONCE);
    }

    private static Budget budget(long requests, long tokens) {
        return new Budget(new Budget.Limits(requests, tokens, BigDecimal.valueOf(2), BigDecimal.valueOf(8)));
    }
}
