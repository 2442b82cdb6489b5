package io.refeed.strategy.adversary;

import io.refeed.game.BudgetException;
import io.refeed.game.Choice;
import io.refeed.language.Domain;
import io.refeed.language.Language;
import java.util.function.LongPredicate;

/**
 * A walk through the words of a target, least first. It remembers where it is and nothing else.
 *
 * <p>Not safe for use by several threads.
 */
public final class TargetEnumeration {
    /** How many words a walk passes over before it gives up. */
    static final int REACH = 1 << 26;

    /** Says why a target, which is infinite, has no next word. */
    static final String NO_NEXT_WORD = "the target's next word lies beyond the bounds of the domain";

    private final Language language;
    private long word;
    private int index;

    /** @param language an infinite language, of which nothing has been shown */
    public TargetEnumeration(Language language) {
        this.language = language;
    }

    /** The next word of a target after another, {@link Domain#NONE} if it lies beyond the bounds of the domain. */
    static long after(long word, Language target) {
        long next = target.next(word);
        // Sets of positions go on beyond the last word of a domain of numbers. No domain has handles as great as that.
        return next > Domain.LIMIT ? Domain.NONE : next;
    }

    /** The word it stands at, 0 before the first. */
    long word() {
        return word;
    }

    /** The place of that word in the enumeration, 0 before the first. */
    int index() {
        return index;
    }

    /**
     * Goes on to the next word and shows it, whether or not it was shown before.
     *
     * @throws BudgetException if the next word lies beyond the bounds of the domain
     */
    public Choice next() {
        advance();
        return Choice.enumeration(word, index);
    }

    /**
     * Goes on to the next word that is not to be passed over, and shows it. Looks at every word in between.
     *
     * @throws BudgetException if it would pass over more than {@link #REACH} words
     */
    public Choice nextExcept(LongPredicate passedOver) {
        advance();
        for (int passed = 0; passedOver.test(word); passed++) {
            if (passed == REACH) {
                throw new BudgetException("more than " + REACH + " words of the target in a row are not to be shown");
            }
            advance();
        }
        return Choice.enumeration(word, index);
    }

    /**
     * Goes on to the next word.
     *
     * @throws BudgetException if it lies beyond the bounds of the domain, or beyond the places that can be counted
     */
    void advance() {
        long next = after(word, language);
        if (next == Domain.NONE) {
            throw new BudgetException(NO_NEXT_WORD);
        }
        if (index == Integer.MAX_VALUE) {
            throw new BudgetException("the target's enumeration has been walked to its " + index + "th word");
        }
        word = next;
        index++;
    }
}
