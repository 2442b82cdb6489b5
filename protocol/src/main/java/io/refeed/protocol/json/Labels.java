package io.refeed.protocol.json;

import io.refeed.game.Origin;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Fields that hold one of a few names. */
final class Labels {
    private Labels() {}

    /** The origin that a field names. */
    static Origin origin(Field.Text field) {
        Origin origin = Origin.of(field.value());
        if (origin == null) {
            throw field.mustBe(Arrays.stream(Origin.values())
                    .map(one -> "'" + one.label() + "'")
                    .collect(Collectors.joining(", ", "one of ", "")));
        }
        return origin;
    }
}
