package io.refeed.benchmarks;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.refeed.game.Origin;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.Enumeration;
import io.refeed.protocol.message.Message;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamWord;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one record of the topics with a record for every word costs in JSON: field by field, as the program does it, and
 * bound to a record by Jackson without any of the checks, which is the least that binding can cost.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CodecBenchmark {
    private static final String GAME = "20261122-120000-abcd/bench.g17";

    /** The topic. */
    @Param({"stream", "outputs", "provenance", "enumeration"})
    public String topic;

    private MessageCodec<Message> codec;
    private Message message;
    private byte[] key;
    private byte[] value;
    private ObjectWriter writer;
    private ObjectReader reader;
    private Object bound;

    /** Makes the record. */
    @Setup
    public void record() {
        switch (topic) {
            case "stream" -> take(MessageCodec.stream(), new StreamWord(GAME, 12_345, "271828"), Word.class);
            case "outputs" ->
                take(MessageCodec.outputs(), new Output(GAME, 12_345, "271828", false, null, null), Word.class);
            case "provenance" ->
                take(
                        MessageCodec.provenance(),
                        new Provenance(GAME, 12_345, "271828", Origin.ENUMERATION, 0, 6_172, 12_344),
                        Placed.class);
            default -> take(MessageCodec.enumeration(), new Enumeration(GAME, 101, hundred()), Block.class);
        }
    }

    /** A message into bytes. */
    @Benchmark
    public byte[] encode() {
        return codec.encode(message);
    }

    /** Bytes into a message. */
    @Benchmark
    public Message decode() {
        return codec.decode(key, value);
    }

    /** A record bound by Jackson into the same bytes. */
    @Benchmark
    public byte[] encodeBound() throws IOException {
        return writer.writeValueAsBytes(bound);
    }

    /** The same bytes into a record bound by Jackson. */
    @Benchmark
    public Object decodeBound() throws IOException {
        return reader.readValue(value);
    }

    @SuppressWarnings("unchecked") // The message is one of the codec's.
    private void take(MessageCodec<?> its, Message one, Class<?> record) {
        codec = (MessageCodec<Message>) its;
        message = one;
        key = MessageCodec.key(GAME);
        value = codec.encode(one);
        JsonMapper mapper = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        writer = mapper.writerFor(record);
        reader = mapper.readerFor(record);
        try {
            bound = reader.readValue(value);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> hundred() {
        return IntStream.rangeClosed(101, 200).mapToObj(Integer::toString).toList();
    }

    private record Word(String game, int round, String word) {}

    private record Placed(String game, int round, String word, String origin, int index, long seen) {}

    private record Block(String game, int index, List<String> words) {}
}
