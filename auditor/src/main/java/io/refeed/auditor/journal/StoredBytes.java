package io.refeed.auditor.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.ByteUtils;

/** Numbers and texts as bytes: a buffer that grows as it is written, and what reads its content back. */
final class StoredBytes {
    /** What a few numbers and codes take at most. */
    private static final int MARGIN = 64;

    private ByteBuffer buffer = ByteBuffer.allocate(1024);

    void clear() {
        buffer.clear();
    }

    /** What was written; valid until it is cleared. */
    ByteBuffer content() {
        return buffer.duplicate().flip();
    }

    StoredBytes code(byte code) {
        ensure(MARGIN).put(code);
        return this;
    }

    StoredBytes number(long value) {
        ByteUtils.writeVarlong(value, ensure(MARGIN));
        return this;
    }

    StoredBytes real(double value) {
        ensure(MARGIN).putDouble(value);
        return this;
    }

    StoredBytes text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    StoredBytes bytes(byte[] bytes) {
        ByteUtils.writeVarint(bytes.length, ensure(MARGIN));
        ensure(bytes.length).put(bytes);
        return this;
    }

    private ByteBuffer ensure(int more) {
        if (buffer.remaining() < more) {
            ByteBuffer larger = ByteBuffer.allocate(2 * (buffer.position() + more));
            larger.put(buffer.flip());
            buffer = larger;
        }
        return buffer;
    }

    static long readNumber(ByteBuffer in) {
        return ByteUtils.readVarlong(in);
    }

    static int readInt(ByteBuffer in) {
        return (int) ByteUtils.readVarlong(in);
    }

    static String readText(ByteBuffer in) {
        return new String(readBytes(in), StandardCharsets.UTF_8);
    }

    static byte[] readBytes(ByteBuffer in) {
        byte[] bytes = new byte[ByteUtils.readVarint(in)];
        in.get(bytes);
        return bytes;
    }
}
