package io.refeed.protocol.json;

import io.refeed.game.QuestionExtent;
import io.refeed.language.DiagonalClass;
import io.refeed.language.Domain;
import java.util.LinkedHashMap;
import java.util.Map;

/** A round's membership questions, as answers and transcripts carry them. */
final class QuestionExtentTree {
    private QuestionExtentTree() {}

    static Map<String, Object> of(QuestionExtent asked) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("index", (long) asked.index());
        tree.put("column", asked.column());
        return tree;
    }

    /** What a field tells, null if it is absent. */
    static QuestionExtent read(Field.Tree field) {
        if (!field.present()) {
            return null;
        }
        if (field.value() instanceof Map<?, ?> tree
                && tree.get("index") instanceof Long index
                && tree.get("column") instanceof Long column
                && index >= 1
                && index <= DiagonalClass.MOST
                && column >= 1
                && column <= Domain.LIMIT) {
            return new QuestionExtent(index.intValue(), column);
        }
        throw field.mustBe("{\"index\": a whole number from 1 to " + DiagonalClass.MOST
                + ", \"column\": a whole number from 1 to " + Domain.LIMIT + "}");
    }
}
