package io.refeed.text;

import io.refeed.language.spec.Node;
import io.refeed.text.Pattern.Repeat;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Reads the regular expressions of one domain. Parentheses wait on a stack of their own, however many. */
final class PatternParser {
    private final Alphabet alphabet;
    private final PatternScanner scanner;
    private final Pattern[] singles;
    private final Pattern any;
    private final Deque<Group> groups = new ArrayDeque<>();

    private PatternParser(Node node, Alphabet alphabet) {
        this.alphabet = alphabet;
        this.scanner = new PatternScanner(node, alphabet);
        this.singles = new Pattern[alphabet.size()];
        this.any = new Pattern.Symbols(new SymbolSet(0, alphabet.size() - 1));
    }

    /**
     * Reads a pattern.
     *
     * @throws io.refeed.language.spec.SpecException if it is faulty, with the place in the pattern
     */
    static Pattern parse(Node node, Alphabet alphabet) {
        return new PatternParser(node, alphabet).parse();
    }

    private Pattern parse() {
        groups.push(new Group(0));
        while (true) {
            boolean spaced = scanner.skipSpace();
            if (scanner.atEnd()) {
                break;
            }
            item(spaced);
            if (groups.getFirst().depth() > Limits.PATTERN_DEPTH) {
                throw scanner.error(
                        scanner.place() - 1, "expected at most " + Limits.PATTERN_DEPTH + " levels of nesting");
            }
        }
        if (groups.size() > 1) {
            throw scanner.expected("')' for the '(' at character " + groups.getFirst().place);
        }
        return groups.pop().pattern();
    }

    private void item(boolean spaced) {
        int place = scanner.place();
        switch (scanner.peek()) {
            case '(' -> open(place);
            case ')' -> close();
            case '|' -> alternative();
            case '*', '+', '?', '{' -> repeat();
            case '.' -> any();
            case '[' -> groups.getFirst().parts.add(new Pattern.Symbols(BracketParser.parse(scanner, alphabet)));
            default -> symbol(spaced);
        }
    }

    private void open(int place) {
        scanner.take('(');
        groups.push(new Group(place));
    }

    private void close() {
        if (groups.size() == 1) {
            throw scanner.expected("a '(' for each ')'");
        }
        scanner.take(')');
        Pattern pattern = groups.pop().pattern();
        groups.getFirst().parts.add(pattern);
    }

    private void alternative() {
        scanner.take('|');
        groups.getFirst().endAlternative();
    }

    private void any() {
        scanner.take('.');
        groups.getFirst().parts.add(any);
    }

    private void symbol(boolean spaced) {
        List<Pattern> parts = groups.getFirst().parts;
        if (alphabet.isTokens() && !spaced && !parts.isEmpty() && Characters.fitsToken(scanner.peek())) {
            throw scanner.expected("white space before the next token");
        }
        int symbol = scanner.symbol(false);
        if (singles[symbol] == null) {
            singles[symbol] = new Pattern.Symbols(new SymbolSet(symbol, symbol));
        }
        parts.add(singles[symbol]);
    }

    private void repeat() {
        List<Pattern> parts = groups.getFirst().parts;
        if (parts.isEmpty()) {
            throw scanner.expected("something to repeat");
        }
        int last = parts.size() - 1;
        Pattern body = parts.get(last);
        Pattern repeated;
        if (scanner.take('*')) {
            repeated = Pattern.repeat(body, 0, Repeat.UNBOUNDED);
        } else if (scanner.take('+')) {
            repeated = Pattern.repeat(body, 1, Repeat.UNBOUNDED);
        } else if (scanner.take('?')) {
            repeated = Pattern.repeat(body, 0, 1);
        } else {
            repeated = counted(body);
        }
        parts.set(last, repeated);
    }

    private Pattern counted(Pattern body) {
        scanner.take('{');
        scanner.skipSpace();
        int least = scanner.number();
        int most = least;
        scanner.skipSpace();
        if (scanner.take(',')) {
            scanner.skipSpace();
            int place = scanner.place();
            most = scanner.peek() == '}' ? Repeat.UNBOUNDED : scanner.number();
            if (most < least) {
                throw scanner.error(place, "expected a number of at least " + least + ", found " + most);
            }
            scanner.skipSpace();
        }
        if (!scanner.take('}')) {
            throw scanner.expected(most == least ? "',' or '}'" : "'}'");
        }
        return Pattern.repeat(body, least, most);
    }

    /** What stands in parentheses that are not closed yet, or in none. */
    private static final class Group {
        final int place;
        final List<Pattern> alternatives = new ArrayList<>();
        List<Pattern> parts = new ArrayList<>();

        Group(int place) {
            this.place = place;
        }

        void endAlternative() {
            alternatives.add(Pattern.sequence(parts));
            parts = new ArrayList<>();
        }

        Pattern pattern() {
            endAlternative();
            return Pattern.choice(alternatives);
        }

        /** How deep the part read last is nested. */
        int depth() {
            return parts.isEmpty() ? 0 : parts.get(parts.size() - 1).depth();
        }
    }
}
