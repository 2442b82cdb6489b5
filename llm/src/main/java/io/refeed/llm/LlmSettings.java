package io.refeed.llm;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * How a player asks a language model.
 *
 * @param player the name that cards call it by
 * @param baseUrl the address of the endpoint, without {@code /chat/completions}; null only if it is replayed
 * @param model the name of the model; null only if it is replayed
 * @param key what the endpoint asks for; null for nothing
 * @param temperature null for what the model does by itself
 * @param timeout how long a request may take
 * @param template the prompt; null for the standard one
 * @param window how many words, and answers, a prompt may quote
 * @param atOnce how many games may wait for the model at a time
 * @param maxRequests the greatest number of requests
 * @param maxTokens the number of tokens after which nothing more is asked
 * @param priceIn of a million tokens of prompts, null if it is not known
 * @param priceOut of a million tokens of answers, null if it is not known
 * @param record where to write what is said, null for nowhere
 * @param replay a recording that answers in place of the model, null for none
 */
public record LlmSettings(
        String player,
        String baseUrl,
        String model,
        String key,
        Double temperature,
        Duration timeout,
        PromptTemplate template,
        int window,
        int atOnce,
        long maxRequests,
        long maxTokens,
        BigDecimal priceIn,
        BigDecimal priceOut,
        Path record,
        Path replay) {
    /** Checks that there is someone to ask. */
    public LlmSettings {
        Objects.requireNonNull(player, "player");
        if (replay == null) {
            Objects.requireNonNull(baseUrl, "baseUrl");
            Objects.requireNonNull(model, "model");
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "LlmSettings[player=" + player + ", baseUrl=" + baseUrl + ", model=" + model + "]";
    }
}
