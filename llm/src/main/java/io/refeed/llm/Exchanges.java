package io.refeed.llm;

import io.refeed.protocol.json.MalformedException;
import io.refeed.protocol.json.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files of what was asked and said: a line of JSON for each exchange. */
final class Exchanges {
    private static final String GAME = "game";
    private static final String ROUND = "round";
    private static final String PROMPT = "prompt";
    private static final String ANSWER = "answer";

    private Exchanges() {}

    /** Asks a model, and writes all that is said to the end of a file. */
    static Model recorded(Model model, Path file) throws IOException {
        Files.writeString(file, "", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return question -> {
            Said said = model.ask(question);
            append(file, question, said);
            return said;
        };
    }

    private static synchronized void append(Path file, Question question, Said said) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put(GAME, question.number());
        line.put(ROUND, (long) question.round());
        line.put(PROMPT, question.prompt());
        line.put(ANSWER, said.text());
        line.put("tokensIn", said.tokensIn());
        line.put("tokensOut", said.tokensOut());
        try {
            Files.writeString(file, Trees.write(line) + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": the exchange cannot be recorded", e);
        }
    }

    /**
     * Says what was said in a recording, where the same is asked. Of several exchanges of a round the last counts, as it does
     * where a player was started again.
     *
     * @throws ModelException if the file is no recording
     */
    static Model replayed(Path file) throws IOException {
        Map<String, Exchange> exchanges = new HashMap<>();
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            if (!line.isBlank()) {
                read(file + ", line " + number, line, exchanges);
            }
        }
        return question -> find(file, question, exchanges);
    }

    private static void read(String place, String line, Map<String, Exchange> exchanges) {
        Map<String, Object> object;
        try {
            object = Trees.object(line.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedException e) {
            throw new ModelException(place + ": " + e.getMessage(), false);
        }
        if (object.get(GAME) instanceof String game
                && object.get(ROUND) instanceof Long round
                && object.get(PROMPT) instanceof String prompt
                && object.get(ANSWER) instanceof String answer) {
            exchanges.put(
                    key(game, round),
                    new Exchange(prompt, new Said(answer, count(object, "tokensIn"), count(object, "tokensOut"))));
            return;
        }
        throw new ModelException(
                place + ": expected an exchange, {\"game\":\"1\",\"round\":1,\"prompt\":\"...\",\"answer\":\"...\"}",
                false);
    }

    private static long count(Map<String, Object> object, String field) {
        return object.get(field) instanceof Long number ? number : 0;
    }

    private static Said find(Path file, Question question, Map<String, Exchange> exchanges) {
        String where = "game " + question.number() + ", round " + question.round();
        Exchange exchange = exchanges.get(key(question.number(), question.round()));
        if (exchange == null) {
            throw new ModelException(file + " holds no exchange of " + where, false);
        }
        if (!exchange.prompt().equals(question.prompt())) {
            throw new ModelException(
                    file + " holds another prompt for " + where
                            + "; it was recorded with another template, window or experiment",
                    false);
        }
        return exchange.said();
    }

    private static String key(String game, long round) {
        return game + "#" + round;
    }

    private record Exchange(String prompt, Said said) {}
}
