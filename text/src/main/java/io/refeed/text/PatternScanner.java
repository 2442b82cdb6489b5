package io.refeed.text;

import io.refeed.language.spec.Node;
import io.refeed.language.spec.SpecException;

/** Walks over the characters of a pattern; knows where it is, and says so in its errors. */
final class PatternScanner {
    private final Node node;
    private final Alphabet alphabet;
    private final int[] characters;
    private int at;

    PatternScanner(Node node, Alphabet alphabet) {
        this.node = node;
        this.alphabet = alphabet;
        this.characters = node.text().codePoints().toArray();
    }

    /** The place of the next character, from 1 on. */
    int place() {
        return at + 1;
    }

    boolean atEnd() {
        return at == characters.length;
    }

    /** The next character; -1 at the end. */
    int peek() {
        return atEnd() ? -1 : characters[at];
    }

    /** Goes past the next character if it is this one. */
    boolean take(int character) {
        boolean taken = peek() == character;
        at += taken ? 1 : 0;
        return taken;
    }

    /** Goes past white space, where that means nothing; whether there was any. */
    boolean skipSpace() {
        int start = at;
        while (alphabet.isTokens() && !atEnd() && Characters.isSpace(peek())) {
            at++;
        }
        return at > start;
    }

    /** Reads a symbol of the domain. */
    int symbol(boolean inBrackets) {
        return alphabet.isTokens() ? token() : letter(inBrackets);
    }

    /** Reads a whole number of at most {@link Limits#REPEATS}. */
    int number() {
        int place = place();
        int number = 0;
        while (peek() >= '0' && peek() <= '9') {
            number = Math.min(Limits.REPEATS + 1, 10 * number + characters[at++] - '0');
        }
        if (place() == place) {
            throw expected("a number");
        }
        if (number > Limits.REPEATS) {
            throw error(place, "expected a number of at most " + Limits.REPEATS);
        }
        return number;
    }

    /** An error at the next character. */
    SpecException expected(String what) {
        return error(place(), "expected " + what + ", found " + (atEnd() ? "the end" : Characters.show(peek())));
    }

    /** An error at a place. */
    SpecException error(int place, String problem) {
        return node.error("character " + place + ": " + problem);
    }

    private int token() {
        int start = at;
        while (!atEnd() && Characters.fitsToken(peek())) {
            at++;
        }
        if (at == start) {
            throw expected("a token of the domain");
        }
        String token = new String(characters, start, at - start);
        int index = alphabet.index(token);
        if (index < 0) {
            throw error(start + 1, "expected a token of the domain, found \"" + shortened(token) + "\"");
        }
        return index;
    }

    private int letter(boolean inBrackets) {
        int start = at;
        if (take('\\')) {
            if (atEnd() || !isSpecial(peek(), inBrackets)) {
                String found = atEnd() ? "the end" : Characters.show(peek());
                throw error(
                        start + 1,
                        "expected one of " + Characters.escapable(inBrackets) + " after '\\', found " + found);
            }
        } else if (atEnd() || isSpecial(peek(), inBrackets)) {
            throw expected("a letter of the domain");
        }
        int index = alphabet.index(Character.toString(peek()));
        if (index < 0) {
            throw error(start + 1, "expected a letter of the domain, found " + Characters.show(peek()));
        }
        at++;
        return index;
    }

    private static boolean isSpecial(int character, boolean inBrackets) {
        return inBrackets ? Characters.isSpecialInBrackets(character) : Characters.isSpecial(character);
    }

    private static String shortened(String token) {
        return token.length() <= 40 ? token : token.substring(0, token.offsetByCodePoints(0, 20)) + "...";
    }
}
