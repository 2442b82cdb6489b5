package io.refeed.text;

import java.util.BitSet;

/** Reads what stands in brackets: {@code [abc]}, {@code [a-c]}, {@code [^ab]}, {@code [cat dog]}. */
final class BracketParser {
    private final PatternScanner scanner;
    private final Alphabet alphabet;
    private final BitSet symbols = new BitSet();

    private BracketParser(PatternScanner scanner, Alphabet alphabet) {
        this.scanner = scanner;
        this.alphabet = alphabet;
    }

    /** Reads from the opening bracket to the closing one. */
    static SymbolSet parse(PatternScanner scanner, Alphabet alphabet) {
        return SymbolSet.of(new BracketParser(scanner, alphabet).parse());
    }

    private BitSet parse() {
        scanner.take('[');
        scanner.skipSpace();
        boolean others = scanner.take('^');
        scanner.skipSpace();
        do {
            item();
        } while (!scanner.take(']'));
        if (others) {
            symbols.flip(0, alphabet.size());
        }
        return symbols;
    }

    private void item() {
        int place = scanner.place();
        if (scanner.atEnd()) {
            throw scanner.expected("a " + alphabet.noun() + " or ']'");
        }
        int first = scanner.symbol(true);
        int last = first;
        boolean spaced = scanner.skipSpace();
        if (alphabet.isTokens()) {
            if (!spaced && scanner.peek() != ']') {
                throw scanner.expected("white space or ']'");
            }
        } else if (scanner.take('-')) {
            last = scanner.symbol(true);
        }
        if (last < first) {
            throw scanner.error(
                    place, "expected a range whose first letter is not after its last in the domain's order");
        }
        symbols.set(first, last + 1);
    }
}
