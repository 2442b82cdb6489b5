package io.refeed.text;

/**
 * The letters, or tokens, of a domain in their order; says "symbol" where it may be either.
 *
 * <p>A word's <em>code</em> is a string whose chars are the indices of its symbols, from 0 on: automata, hashing and comparing
 * need no more than that. Immutable.
 */
interface Alphabet {
    /** The number of symbols. */
    int size();

    /** The place of a symbol in the order, from 0 on, or -1 if this is none. */
    int index(String symbol);

    /** The code of a canonical spelling, or null if it spells no word of at most {@link Limits#WORD_LENGTH} symbols. */
    String encode(String spelling);

    /** The canonical spelling of a code. */
    String decode(String code);

    /** Whether the symbols are tokens, so that white space keeps them apart. */
    boolean isTokens();

    /** What a symbol is called in messages. */
    default String noun() {
        return isTokens() ? "token" : "letter";
    }
}
