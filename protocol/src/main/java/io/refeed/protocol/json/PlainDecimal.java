package io.refeed.protocol.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;

/** Writes floating-point numbers in full: no exponent, no needless zeros, whole ones without a point. */
final class PlainDecimal<N extends Number> extends StdSerializer<N> {
    private static final long serialVersionUID = 1L;

    private static final double EXACT = 1L << 53;

    PlainDecimal(Class<N> type) {
        super(type);
    }

    @Override
    public void serialize(N number, JsonGenerator json, SerializerProvider provider) throws IOException {
        double value = number.doubleValue();
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("JSON has no number " + value);
        }
        if (Math.rint(value) == value && Math.abs(value) < EXACT) {
            json.writeNumber((long) value);
        } else {
            json.writeNumber(new BigDecimal(number.toString()).stripTrailingZeros());
        }
    }
}
