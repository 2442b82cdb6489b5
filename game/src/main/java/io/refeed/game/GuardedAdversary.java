package io.refeed.game;

import io.refeed.language.HypothesisClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An adversary whose mistakes cost no more than its own game: whatever it throws, it has no next word from then on, and
 * the reason is what it threw. Everything that plays an adversary, or plays it along, comes to the same end.
 *
 * <p>Not safe for use by several threads.
 */
public final class GuardedAdversary implements Adversary {
    private Adversary adversary;
    private BudgetException fault;

    private GuardedAdversary() {}

    /** Makes an adversary; if that fails, one that has no first word. */
    public static Adversary open(Supplier<Adversary> maker) {
        GuardedAdversary guarded = new GuardedAdversary();
        guarded.adversary = guarded.attempt(maker, null);
        return guarded;
    }

    @Override
    public Choice choose(int round, Outputs outputs) {
        Choice choice = attempt(() -> adversary.choose(round, outputs), null);
        if (choice == null) {
            throw fault == null ? new BudgetException("the adversary chose nothing") : fault;
        }
        return choice;
    }

    @Override
    public List<Target> targets() {
        return attempt(() -> adversary.targets(), List.of());
    }

    @Override
    public void end(Outputs outputs) {
        attempt(
                () -> {
                    adversary.end(outputs);
                    return outputs;
                },
                outputs);
    }

    @Override
    public Optional<HypothesisClass> hypotheses() {
        return attempt(() -> adversary.hypotheses(), Optional.empty());
    }

    @Override
    public Map<String, Object> findings() {
        return attempt(() -> adversary.findings(), Map.of());
    }

    @Override
    public Optional<Map<String, Object>> table() {
        return attempt(() -> adversary.table(), Optional.empty());
    }

    @Override
    public boolean over() {
        return attempt(() -> adversary.over(), false);
    }

    /** Out of budget, an adversary still knows what it did; broken, it is not asked again. */
    private <T> T attempt(Supplier<T> question, T otherwise) {
        if (fault != null) {
            return otherwise;
        }
        try {
            return question.get();
        } catch (BudgetException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            fault = new BudgetException(Breakdown.adversary(e), e);
            return otherwise;
        }
    }
}
