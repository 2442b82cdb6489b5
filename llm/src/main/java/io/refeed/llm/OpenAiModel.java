package io.refeed.llm;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Duration;

/** A model behind an endpoint that speaks like OpenAI's for chats. */
final class OpenAiModel implements Model {
    private static final int TOO_MANY = 429;
    private static final int SERVER = 500;

    private final OpenAiChatModel model;
    private final String key;

    /**
     * @param baseUrl the address without {@code /chat/completions}
     * @param key what it asks for to let one in; null for nothing
     * @param temperature null for what the model does by itself
     */
    OpenAiModel(String baseUrl, String name, String key, Double temperature, Duration timeout) {
        this.key = key;
        this.model = OpenAiChatModel.builder()
                .httpClientBuilder(new CheckedHttpClient.Builder())
                .baseUrl(baseUrl)
                .modelName(name)
                .apiKey(key)
                .temperature(temperature)
                .timeout(timeout)
                // Each try counts, so that this is done where it is counted.
                .maxRetries(0)
                .build();
    }

    @Override
    public Said ask(Question question) {
        try {
            ChatResponse response = model.chat(UserMessage.from(question.prompt()));
            TokenUsage usage = response.tokenUsage();
            String text = response.aiMessage().text();
            return new Said(
                    text == null ? "" : text,
                    usage == null ? 0 : count(usage.inputTokenCount()),
                    usage == null ? 0 : count(usage.outputTokenCount()));
        } catch (RuntimeException e) {
            throw explained(e);
        }
    }

    private static long count(Integer tokens) {
        return tokens == null ? 0 : tokens;
    }

    private ModelException explained(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException http) {
                int status = http.statusCode();
                return failed("HTTP " + status + ": " + http.getMessage(), status == TOO_MANY || status >= SERVER);
            }
            if (cause instanceof ModelException told) {
                return failed(told.getMessage(), told.passing());
            }
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return failed(root.getClass().getSimpleName() + (message == null ? "" : ": " + message), true);
    }

    /** Some say what key they were given. */
    private ModelException failed(String message, boolean passing) {
        String line = message.strip().replaceAll("\\s+", " ");
        return new ModelException(key == null || key.isEmpty() ? line : line.replace(key, "(key)"), passing);
    }
}
