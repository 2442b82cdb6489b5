package io.refeed.llm;

import java.util.ArrayDeque;
import java.util.Deque;

/** The last words of a game's stream, and the last answers. Not safe for use by several threads. */
final class History {
    private final int window;
    private final Deque<String> words = new ArrayDeque<>();
    private final Deque<String> answers = new ArrayDeque<>();

    /** @param window how many of each are kept */
    History(int window) {
        this.window = window;
    }

    void hear(String word) {
        keep(words, word);
    }

    void say(String answer) {
        keep(answers, answer);
    }

    private void keep(Deque<String> texts, String text) {
        if (texts.size() == window) {
            texts.remove();
        }
        texts.add(text);
    }

    String words() {
        return lines(words);
    }

    String answers() {
        return lines(answers);
    }

    private static String lines(Deque<String> texts) {
        return texts.isEmpty() ? "(nothing yet)" : String.join("\n", texts);
    }
}
