package io.refeed.operations.command;

import io.refeed.llm.LlmPlayer;
import io.refeed.llm.LlmSettings;
import io.refeed.llm.ModelException;
import io.refeed.llm.PromptTemplate;
import io.refeed.protocol.Connection;
import io.refeed.testbed.command.Bounds;
import io.refeed.testbed.command.CommandException;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code refeed llm}: a language model as a player. */
@Command(
        name = "llm",
        description = {
            "Brings a language model to the table, until stopped: any endpoint that speaks like OpenAI's for chats.",
            "With --replay a recording answers in its place, without a network."
        })
final class LlmCommand implements Callable<Integer> {
    private static final String USUAL_KEY = "OPENAI_API_KEY";

    @Spec
    private CommandSpec spec;

    @Mixin
    private PlayerServiceOptions service;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "The endpoint's address, without /chat/completions: http://localhost:11434/v1")
    private String baseUrl;

    @Option(names = "--model", paramLabel = "NAME", description = "The model, as the endpoint calls it.")
    private String model;

    @Option(
            names = "--key-variable",
            paramLabel = "NAME",
            description = "The environment variable that holds the endpoint's key; " + USUAL_KEY
                    + " unless given, and no key if that is not set.")
    private String keyVariable;

    @Option(names = "--temperature", paramLabel = "T", description = "What the model does by itself unless given.")
    private Double temperature;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            converter = Bounds.Amount.class,
            defaultValue = "60",
            description = "How long a request may take; ${DEFAULT-VALUE} unless given.")
    private int timeout;

    @Option(
            names = "--template",
            paramLabel = "FILE",
            description = "The prompt, with placeholders such as {examples}.")
    private Path template;

    @Option(
            names = "--window",
            paramLabel = "N",
            converter = Bounds.Amount.class,
            defaultValue = "20",
            description =
                    "How many of the last words, and of the last answers, a prompt may quote; ${DEFAULT-VALUE} unless given.")
    private int window;

    @Option(
            names = "--at-once",
            paramLabel = "N",
            converter = Bounds.Count.class,
            defaultValue = "4",
            description = "How many games may wait for the model at a time; ${DEFAULT-VALUE} unless given.")
    private int atOnce;

    @Option(
            names = "--max-requests",
            paramLabel = "N",
            defaultValue = "1000",
            description =
                    "Give games up that need more requests, those that are tried again included; ${DEFAULT-VALUE} unless given.")
    private long maxRequests;

    @Option(
            names = "--max-tokens",
            paramLabel = "N",
            defaultValue = "1000000",
            description =
                    "Give games up that need more tokens, in and out, as the endpoint counts them; ${DEFAULT-VALUE} unless given.")
    private long maxTokens;

    @Option(names = "--price-in", paramLabel = "PRICE", description = "What a million tokens of prompts cost.")
    private BigDecimal priceIn;

    @Option(names = "--price-out", paramLabel = "PRICE", description = "What a million tokens of answers cost.")
    private BigDecimal priceOut;

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "Write all that is asked and said to the end of this file.")
    private Path record;

    @Option(names = "--replay", paramLabel = "FILE", description = "Let this recording answer, in place of a model.")
    private Path replay;

    @Override
    public Integer call() throws InterruptedException, IOException {
        PrintWriter err = spec.commandLine().getErr();
        try (LlmPlayer asking = LlmPlayer.of(settings(), line -> PlayerServiceOptions.show(err, line))) {
            Connection reached = service.connect();
            Thread hook = new Thread(
                    () -> PlayerServiceOptions.show(err, "refeed llm: " + asking.account()), "refeed-llm-account");
            Runtime.getRuntime().addShutdownHook(hook);
            return service.serve(asking, reached, err);
        } catch (ModelException e) {
            throw new CommandException(e.getMessage());
        }
    }

    private LlmSettings settings() throws IOException {
        if (replay == null && (baseUrl == null || model == null)) {
            throw new CommandException("expected --base-url URL and --model NAME, or --replay FILE");
        }
        if (replay != null && record != null) {
            throw new CommandException("expected --record or --replay, found both");
        }
        if (baseUrl != null && !baseUrl.matches("https?://.+")) {
            throw new CommandException(
                    "--base-url: expected an address that begins with http:// or https://, found '" + baseUrl + "'");
        }
        return new LlmSettings(
                service.player(),
                baseUrl,
                model,
                key(),
                temperature,
                Duration.ofSeconds(timeout),
                template == null ? null : PromptTemplate.read(template),
                window,
                atOnce,
                maxRequests,
                maxTokens,
                priceIn,
                priceOut,
                record,
                replay);
    }

    private String key() {
        String key = System.getenv(keyVariable == null ? USUAL_KEY : keyVariable);
        boolean missing = key == null || key.isBlank();
        if (missing && keyVariable != null && replay == null) {
            throw new CommandException("--key-variable: the environment variable " + keyVariable + " is not set");
        }
        return missing ? null : key.strip();
    }
}
