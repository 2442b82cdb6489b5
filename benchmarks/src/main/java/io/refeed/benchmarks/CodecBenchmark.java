package io.refeed.benchmarks;

import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.StreamRecord;
import io.refeed.protocol.message.StreamWord;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one record costs in JSON. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class CodecBenchmark {
    private static final String GAME = "20261122-120000-abcd/bench.g17";

    private final MessageCodec<StreamRecord> codec = MessageCodec.stream();
    private final StreamWord word = new StreamWord(GAME, 12_345, "271828");
    private final byte[] key = MessageCodec.key(GAME);
    private final byte[] value = codec.encode(word);

    /** A word of the stream into bytes. */
    @Benchmark
    public byte[] encode() {
        return codec.encode(word);
    }

    /** Bytes into a word of the stream. */
    @Benchmark
    public StreamRecord decode() {
        return codec.decode(key, value);
    }
}
