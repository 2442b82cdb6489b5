package io.refeed.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Symbols that are tokens, with one space between them. */
final class Tokens implements Alphabet {
    private final List<String> tokens;
    private final Map<String, Integer> indices = new HashMap<>();
    private final int longest;

    /** @param tokens distinct, without white space */
    Tokens(List<String> tokens) {
        this.tokens = List.copyOf(tokens);
        for (String token : tokens) {
            indices.put(token, indices.size());
        }
        this.longest = tokens.stream().mapToInt(String::length).max().orElse(0);
    }

    @Override
    public int size() {
        return tokens.size();
    }

    @Override
    public int index(String symbol) {
        return indices.getOrDefault(symbol, -1);
    }

    @Override
    public String encode(String spelling) {
        StringBuilder code = new StringBuilder();
        int start = 0;
        while (!spelling.isEmpty() && start <= spelling.length()) {
            int space = spelling.indexOf(' ', start);
            int end = space < 0 ? spelling.length() : space;
            if (end - start > longest || code.length() == Limits.WORD_LENGTH) {
                return null;
            }
            int index = index(spelling.substring(start, end));
            if (index < 0) {
                return null;
            }
            code.append((char) index);
            start = end + 1;
        }
        return code.toString();
    }

    @Override
    public String decode(String code) {
        StringBuilder spelling = new StringBuilder();
        for (int i = 0; i < code.length(); i++) {
            spelling.append(i == 0 ? "" : " ").append(tokens.get(code.charAt(i)));
        }
        return spelling.toString();
    }

    @Override
    public boolean isTokens() {
        return true;
    }
}
