package io.refeed.strategy.adversary;

import io.refeed.game.Adversary;
import io.refeed.game.BudgetException;
import io.refeed.game.Choice;
import io.refeed.game.Outputs;
import io.refeed.game.Target;
import io.refeed.language.Domain;
import io.refeed.language.Language;
import it.unimi.dsi.fastutil.longs.LongHeapPriorityQueue;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.List;

/**
 * Enumerates the target in an order that keeps words outside a rival language back until the generator itself has emitted
 * them. The least word not yet shown waits for a bounded number of rounds only, so that every word is shown in the end.
 *
 * <p>State: the words shown ahead of the least, and the emitted ones still to be shown.
 */
final class Launderer implements Adversary {
    private final Target target;
    private final Domain domain;
    private final Language language;
    private final Language rival;
    private final Language common;
    private final int patience;
    private final TargetRanks ranks;

    /** The words shown beyond {@link #least}. */
    private final LongOpenHashSet ahead = new LongOpenHashSet();

    /** Words of the target that were emitted before they were shown; some may have been shown since. */
    private final LongHeapPriorityQueue emitted;

    /** How many distinct outputs have been looked at. */
    private int collected;

    /** The least word of the target not yet shown, {@link Domain#NONE} if it lies beyond the bounds of the domain. */
    private long least;

    /** For how many rounds that word has waited. */
    private int waited;

    /** No word of the target and the rival below this one is still to be shown. */
    private long harmless;

    Launderer(Domain domain, Target target, Language rival, int patience) {
        this.domain = domain;
        this.target = target;
        this.language = target.language();
        this.rival = rival;
        this.common = language.intersection(rival);
        this.patience = patience;
        this.ranks = TargetRanks.in(language, domain);
        this.emitted = new LongHeapPriorityQueue(domain::compare);
        this.least = TargetEnumeration.after(Domain.NONE, language);
        this.harmless = common.next(0);
    }

    @Override
    public Choice choose(int round, Outputs outputs) {
        if (least == Domain.NONE) {
            throw new BudgetException(TargetEnumeration.NO_NEXT_WORD);
        }
        collect(outputs);
        long word = pick(outputs);
        markShown(word);
        return Choice.enumeration(word, ranks.of(word));
    }

    @Override
    public List<Target> targets() {
        return List.of(target);
    }

    private void collect(Outputs outputs) {
        while (collected < outputs.distinctCount()) {
            long word = outputs.distinct(collected++);
            if (language.contains(word) && !isShown(word)) {
                emitted.enqueue(word);
            }
        }
    }

    private long pick(Outputs outputs) {
        if (rival.contains(least) || outputs.contains(least)) {
            return least;
        }
        waited++;
        if (waited > patience) {
            return least;
        }
        while (!emitted.isEmpty() && isShown(emitted.firstLong())) {
            emitted.dequeueLong();
        }
        if (!emitted.isEmpty()) {
            return emitted.dequeueLong();
        }
        while (harmless != Domain.NONE && isShown(harmless)) {
            harmless = common.next(harmless);
        }
        if (harmless == Domain.NONE && common.isInfinite()) {
            throw new BudgetException(TargetEnumeration.NO_NEXT_WORD);
        }
        return harmless == Domain.NONE ? least : harmless;
    }

    private boolean isShown(long word) {
        return domain.compare(word, least) < 0 || ahead.contains(word);
    }

    private void markShown(long word) {
        if (word != least) {
            ahead.add(word);
            return;
        }
        do {
            least = TargetEnumeration.after(least, language);
        } while (ahead.remove(least));
        waited = 0;
    }
}
