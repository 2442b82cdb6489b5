package io.refeed.protocol.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.refeed.protocol.message.Message;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The messages of a topic whose records Jackson writes and reads, component by component. There are few of them in a
 * game; those of every round have a {@link StreamingCodec}.
 *
 * @param <M> the topic's messages
 * @param <R> the record that says how they are spelled
 */
final class RecordCodec<M extends Message, R> extends MessageCodec<M> {
    private final Function<M, R> spelled;
    private final Function<R, M> meant;
    private final ObjectReader reader;
    private final Set<String> known;

    RecordCodec(Class<R> type, Function<M, R> spelled, Function<R, M> meant) {
        this.spelled = spelled;
        this.meant = meant;
        this.reader = Json.MAPPER.readerFor(type);
        JavaType java = Json.MAPPER.constructType(type);
        BeanDescription description = Json.MAPPER.getDeserializationConfig().introspect(java);
        this.known = description.findProperties().stream()
                .map(BeanPropertyDefinition::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public byte[] encode(M message) {
        try {
            return Json.MAPPER.writeValueAsBytes(spelled.apply(message));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written: " + e.getOriginalMessage(), e);
        }
    }

    @Override
    M read(byte[] value) {
        R read = Json.object(value, 0, value.length, parser -> reader.readValue(new OnceParser(parser, known)));
        return meant.apply(read);
    }
}
