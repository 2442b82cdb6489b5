package io.refeed.protocol.json;

import io.refeed.game.QuestionExtent;
import io.refeed.language.DiagonalClass;
import io.refeed.language.Domain;
import java.util.Map;

/** Reads a round's membership questions, which answers and transcripts carry as they are. */
final class QuestionExtentTree {
    private QuestionExtentTree() {}

    /** What a field tells, null if it is absent. */
    static QuestionExtent read(TreeField field) {
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
