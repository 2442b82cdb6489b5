package io.refeed.operations.conform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A game of a check: what was sent of it, and what came back. Not safe for use by several threads. */
public final class TestGame {
    private final String check;
    private final String name;
    private final Kind kind;
    private final String subject;
    private final int partition;
    private final Vocabulary vocabulary;
    private final List<String> words = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final Map<Integer, String> answers = new HashMap<>();
    private final Map<Integer, Integer> records = new HashMap<>();
    private int answered;
    private int surplus;
    private int removedAfter = Integer.MAX_VALUE;
    private boolean over;
    private boolean repeatsAllowed;
    private boolean resigned;

    /**
     * @param check the check that plays it
     * @param name its name on the wire
     * @param kind what is tried in it
     * @param subject whom its card names
     */
    TestGame(String check, String name, Kind kind, String subject, int partition, Vocabulary vocabulary) {
        this.check = check;
        this.name = name;
        this.kind = kind;
        this.subject = subject;
        this.partition = partition;
        this.vocabulary = vocabulary;
    }

    /** How many rounds in a row have an answer that counts. */
    public int answered() {
        return answered;
    }

    /** The answer to a round; null if there is none. */
    public String answer(int round) {
        return answers.get(round);
    }

    /** How many words were sent. */
    public int sent() {
        return words.size();
    }

    /** What its words are made of. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** From now on it is no matter if rounds are answered once more with the same. */
    public void allowRepeats() {
        repeatsAllowed = true;
    }

    String check() {
        return check;
    }

    String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    /** Whom its card names. */
    String subject() {
        return subject;
    }

    /** The partition of its records. */
    public int partition() {
        return partition;
    }

    String word(int round) {
        return words.get(round - 1);
    }

    boolean repeatsAllowed() {
        return repeatsAllowed;
    }

    boolean isOver() {
        return over;
    }

    boolean hasResigned() {
        return resigned;
    }

    /** How many records came that did not count. */
    int surplus() {
        return surplus;
    }

    /** The last word that was sent, at most that of a round, with its place. */
    String sentWords(int round) {
        if (words.isEmpty()) {
            return "no word yet";
        }
        int shown = Math.min(Math.max(round, 1), words.size());
        return "round " + shown + ", word \"" + Arrival.shown(words.get(shown - 1)) + "\", at " + places.get(shown - 1);
    }

    void noteSent(String word, String place) {
        words.add(word);
        places.add(place);
    }

    void noteOver() {
        over = true;
    }

    void noteRemoved() {
        removedAfter = words.size();
    }

    /** Whether the word of a round was sent when the game had been removed. */
    boolean wasRemovedBefore(int round) {
        return round > removedAfter;
    }

    void noteResigned() {
        resigned = true;
    }

    void noteSurplus() {
        surplus++;
    }

    /** Takes the first answer to a round. */
    void noteAnswer(int round, String answer) {
        answers.put(round, answer);
        while (answers.containsKey(answered + 1)) {
            answered++;
        }
    }

    /** Counts a record about a round; how many there were. */
    int countRecord(int round) {
        return records.merge(round, 1, Integer::sum);
    }
}
