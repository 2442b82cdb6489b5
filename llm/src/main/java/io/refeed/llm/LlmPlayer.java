package io.refeed.llm;

import io.refeed.game.Mode;
import io.refeed.game.Setting;
import io.refeed.generator.AsyncGame;
import io.refeed.generator.AsyncPlayer;
import io.refeed.protocol.message.Card;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** A player that asks a language model for each of its answers. Safe for use by several threads. */
public final class LlmPlayer implements AsyncPlayer {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private final LlmSettings settings;
    private final Model model;
    private final Budget budget;
    private final Consumer<String> terminal;
    private final ExecutorService workers;

    private LlmPlayer(LlmSettings settings, Model model, Budget budget, Consumer<String> terminal) {
        this.settings = settings;
        this.model = model;
        this.budget = budget;
        this.terminal = terminal;
        this.workers = Executors.newFixedThreadPool(settings.atOnce(), work -> {
            Thread thread = new Thread(work, "refeed-llm");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * A player as the settings say.
     *
     * @param terminal takes what is to be shown; from any thread
     * @throws ModelException if the recording is none
     * @throws IOException if a file cannot be read or written
     */
    public static LlmPlayer of(LlmSettings settings, Consumer<String> terminal) throws IOException {
        return of(settings, FIRST_PAUSE, terminal);
    }

    /** The same with another pause before a question is put again. */
    static LlmPlayer of(LlmSettings settings, Duration pause, Consumer<String> terminal) throws IOException {
        Budget budget = new Budget(new Budget.Limits(
                settings.maxRequests(), settings.maxTokens(), settings.priceIn(), settings.priceOut()));
        Model asked = settings.replay() == null
                ? new OpenAiModel(
                        settings.baseUrl(),
                        settings.model(),
                        settings.key(),
                        settings.temperature(),
                        settings.timeout())
                : Exchanges.replayed(settings.replay());
        Model patient = new PatientModel(asked, budget, pause);
        return new LlmPlayer(
                settings,
                settings.record() == null ? patient : Exchanges.recorded(patient, settings.record()),
                budget,
                terminal);
    }

    @Override
    public String name() {
        return settings.player();
    }

    @Override
    public AsyncGame open(Card card, Setting setting, Answers answers) {
        PromptTemplate template =
                settings.template() == null ? PromptTemplate.standard(card.mode() == Mode.PROPER) : settings.template();
        return new ModelGame(card, template, settings.window(), model, workers, answers, terminal);
    }

    /** What it all took, one line: {@code 40 requests, 12345 tokens in, 456 out, cost 0.0123}. */
    public String account() {
        return budget.account();
    }

    /** Gives up what is being asked. */
    @Override
    public void close() {
        workers.shutdownNow();
    }
}
