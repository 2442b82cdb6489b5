package io.refeed.llm;

import java.time.Duration;

/** Asks again, at growing intervals, what may be answered yet; every try counts. */
final class PatientModel implements Model {
    /** How often one question is put. */
    static final int TRIES = 5;

    private final Model model;
    private final Budget budget;
    private final Duration pause;

    /** @param pause before the second try; twice as long before each that follows */
    PatientModel(Model model, Budget budget, Duration pause) {
        this.model = model;
        this.budget = budget;
        this.pause = pause;
    }

    @Override
    public Said ask(Question question) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            budget.request();
            try {
                Said said = model.ask(question);
                budget.took(said);
                return said;
            } catch (ModelException e) {
                if (!e.passing()) {
                    throw e;
                }
                if (attempt == TRIES) {
                    throw new ModelException(TRIES + " tries: " + e.getMessage(), false);
                }
            }
            Thread.sleep(pause.toMillis() << (attempt - 1));
        }
    }
}
