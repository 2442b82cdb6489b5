package io.refeed.bridge;

import io.refeed.game.QuestionExtent;
import io.refeed.protocol.json.MalformedException;
import io.refeed.protocol.json.Trees;
import io.refeed.protocol.message.Output;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What a player says to the host, read as far as it can be read.
 *
 * @param game the game that it is about, null if it names none
 * @param ready whether it is the answer to the hello
 * @param output the answer or the resignation, null if it is none
 * @param fault what is wrong with it, one clause; null if nothing is
 */
record PlayerLine(String game, boolean ready, Output output, String fault) {
    private static final List<String> ANSWERS = List.of("word", "hypothesis", "resign");
    private static final int QUOTED = 200;

    /** Reads a line. */
    static PlayerLine read(byte[] line) {
        Map<String, Object> object;
        try {
            object = Trees.object(line);
        } catch (MalformedException e) {
            return new PlayerLine(null, false, null, e.getMessage());
        }
        String game = object.get("game") instanceof String text ? text : null;
        try {
            if ("ready".equals(object.get("type"))) {
                checkVersion(object);
                return new PlayerLine(null, true, null, null);
            }
            return new PlayerLine(game, false, answer(object), null);
        } catch (MalformedException e) {
            return new PlayerLine(game, false, null, e.getMessage());
        }
    }

    private static void checkVersion(Map<String, Object> object) {
        if (!Long.valueOf(HostLine.PROTOCOL).equals(object.get("protocol"))) {
            throw wrong(object, "protocol", HostLine.PROTOCOL + ", the version that hello named");
        }
    }

    private static Output answer(Map<String, Object> object) {
        String game = text(object, "game");
        if (!(object.get("round") instanceof Long round) || round < 1 || round > Integer.MAX_VALUE) {
            throw wrong(object, "round", "a whole number from 1 on");
        }
        List<String> given = ANSWERS.stream().filter(object::containsKey).toList();
        if (given.size() != 1) {
            throw new MalformedException(
                    "exactly one of the fields 'word', 'hypothesis' and 'resign' must be given, found "
                            + (given.isEmpty() ? "none" : String.join(" and ", given)));
        }
        String field = given.get(0);
        String answer = text(object, field);
        boolean resigns = field.equals("resign");
        return new Output(
                game,
                round.intValue(),
                resigns ? null : answer,
                field.equals("hypothesis"),
                object.get("diagnostics"),
                asked(object),
                resigns ? answer : null);
    }

    private static QuestionExtent asked(Map<String, Object> object) {
        Object asked = object.get("asked");
        if (asked == null) {
            return null;
        }
        if (asked instanceof Map<?, ?> map
                && map.get("index") instanceof Long index
                && map.get("column") instanceof Long column
                && index >= 1
                && index <= Integer.MAX_VALUE
                && column >= 1) {
            return new QuestionExtent(index.intValue(), column);
        }
        throw wrong(object, "asked", "{\"index\":..,\"column\":..}, whole numbers from 1 on");
    }

    private static String text(Map<String, Object> object, String field) {
        if (object.get(field) instanceof String text) {
            return text;
        }
        throw wrong(object, field, "a text (in quotes)");
    }

    private static MalformedException wrong(Map<String, Object> object, String field, String expected) {
        return new MalformedException(
                object.containsKey(field)
                        ? "field '" + field + "' must be " + expected + ", found "
                                + shortened(Trees.write(object.get(field)))
                        : "field '" + field + "' is missing");
    }

    /** A line as it is quoted: its beginning, if it is long. */
    static String quoted(byte[] line) {
        String text = new String(line, 0, Math.min(line.length, 4 * QUOTED), StandardCharsets.UTF_8).strip();
        return text.isEmpty() ? "an empty line" : shortened(text);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= QUOTED
                ? text
                : text.substring(0, text.offsetByCodePoints(0, QUOTED)) + "...";
    }
}
