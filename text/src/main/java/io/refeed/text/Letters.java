package io.refeed.text;

import it.unimi.dsi.fastutil.ints.Int2IntMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;

/** Symbols that are single characters. */
final class Letters implements Alphabet {
    private final int[] letters;
    private final Int2IntMap indices;

    /** @param letters distinct code points */
    Letters(int... letters) {
        this.letters = letters.clone();
        this.indices = new Int2IntOpenHashMap(letters.length);
        this.indices.defaultReturnValue(-1);
        for (int i = 0; i < letters.length; i++) {
            indices.put(letters[i], i);
        }
    }

    @Override
    public int size() {
        return letters.length;
    }

    @Override
    public int index(String symbol) {
        return symbol.codePointCount(0, symbol.length()) == 1 ? indices.get(symbol.codePointAt(0)) : -1;
    }

    @Override
    public String encode(String spelling) {
        if (spelling.length() > 2 * Limits.WORD_LENGTH) {
            return null;
        }
        StringBuilder code = new StringBuilder(spelling.length());
        for (int i = 0; i < spelling.length(); ) {
            int letter = spelling.codePointAt(i);
            int index = indices.get(letter);
            if (index < 0 || code.length() == Limits.WORD_LENGTH) {
                return null;
            }
            code.append((char) index);
            i += Character.charCount(letter);
        }
        return code.toString();
    }

    @Override
    public String decode(String code) {
        StringBuilder spelling = new StringBuilder(code.length());
        for (int i = 0; i < code.length(); i++) {
            spelling.appendCodePoint(letters[code.charAt(i)]);
        }
        return spelling.toString();
    }

    @Override
    public boolean isTokens() {
        return false;
    }
}
