package io.refeed.protocol.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import io.refeed.protocol.message.Optional;
import io.refeed.protocol.message.Whole;
import java.io.IOException;
import java.util.function.Function;

/** Reads a component of a record as a {@link Field}: records that Jackson builds are checked as all others are. */
final class FieldDeserializer<F extends Field, T> extends JsonDeserializer<T> implements ContextualDeserializer {
    private final Maker<F> maker;
    private final Function<F, T> found;
    private final T absent;
    private final BeanProperty property;

    /**
     * @param found what a field has read
     * @param absent what stands for an optional component that is absent
     */
    FieldDeserializer(Maker<F> maker, Function<F, T> found, T absent) {
        this(maker, found, absent, null);
    }

    private FieldDeserializer(Maker<F> maker, Function<F, T> found, T absent, BeanProperty property) {
        this.maker = maker;
        this.found = found;
        this.absent = absent;
        this.property = property;
    }

    /** Makes the field of a component, whose range is null if it has none. */
    interface Maker<F extends Field> {
        F make(String name, Whole range, boolean required);
    }

    @Override
    public JsonDeserializer<T> createContextual(DeserializationContext context, BeanProperty component) {
        return new FieldDeserializer<>(maker, found, absent, component);
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        F field = field();
        field.take(parser);
        return found.apply(field);
    }

    @Override
    public T getNullValue(DeserializationContext context) {
        if (!optional()) {
            try {
                field().take(context.getParser());
            } catch (IOException e) {
                throw new IllegalStateException("reading nothing failed", e);
            }
        }
        return absent;
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
        if (!optional()) {
            throw field().missing();
        }
        return absent;
    }

    private F field() {
        return maker.make(property.getName(), property.getAnnotation(Whole.class), !optional());
    }

    private boolean optional() {
        return property.getAnnotation(Optional.class) != null;
    }
}
