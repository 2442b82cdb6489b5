package io.refeed.llm;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What may be asked for, and what was: requests, tokens, money. Safe for use by several threads. */
final class Budget {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int DIGITS = 4;

    private final Limits limits;
    private long requests;
    private long tokensIn;
    private long tokensOut;

    Budget(Limits limits) {
        this.limits = limits;
    }

    /**
     * What may be spent, and what it costs.
     *
     * @param requests the greatest number of requests, those included that are tried again
     * @param tokens the number of tokens, in and out, after which nothing more is asked
     * @param priceIn of a million tokens of prompts, null if that is not known
     * @param priceOut of a million tokens of answers, null if that is not known
     */
    record Limits(long requests, long tokens, BigDecimal priceIn, BigDecimal priceOut) {}

    /**
     * Takes one request.
     *
     * @throws ModelException if nothing is left
     */
    synchronized void request() {
        if (requests >= limits.requests()) {
            throw new ModelException(
                    "the budget of " + limits.requests() + " requests (--max-requests) is spent", false);
        }
        if (tokensIn + tokensOut >= limits.tokens()) {
            throw new ModelException("the budget of " + limits.tokens() + " tokens (--max-tokens) is spent", false);
        }
        requests++;
    }

    synchronized void took(Said said) {
        tokensIn += said.tokensIn();
        tokensOut += said.tokensOut();
    }

    /** What it all took, one line. */
    synchronized String account() {
        String cost = "";
        if (limits.priceIn() != null || limits.priceOut() != null) {
            BigDecimal sum = price(tokensIn, limits.priceIn()).add(price(tokensOut, limits.priceOut()));
            cost = ", cost " + sum.setScale(DIGITS, RoundingMode.HALF_UP).toPlainString();
        }
        return requests + (requests == 1 ? " request, " : " requests, ") + tokensIn + " tokens in, " + tokensOut
                + " out" + cost;
    }

    private static BigDecimal price(long tokens, BigDecimal ofMillion) {
        return ofMillion == null
                ? BigDecimal.ZERO
                : ofMillion.multiply(BigDecimal.valueOf(tokens)).divide(MILLION);
    }
}
