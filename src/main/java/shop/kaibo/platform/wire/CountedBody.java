package shop.kaibo.platform.wire;

import okhttp3.MediaType;
import okhttp3.RequestBody;

import okio.BufferedSink;

import java.io.IOException;
import java.util.function.LongConsumer;

/** A body that tells how much of it was handed to the network so far. Thread-safe. */
public final class CountedBody extends RequestBody {
    private static final int STEP = 16 << 10;

    private final byte[] body;
    private final MediaType type;
    private final LongConsumer sent;

    public CountedBody(byte[] body, MediaType type, LongConsumer sent) {
        this.body = body;
        this.type = type;
        this.sent = sent;
    }

    @Override
    public MediaType contentType() {
        return type;
    }

    @Override
    public long contentLength() {
        return body.length;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        for (int from = 0; from < body.length; from += STEP) {
            int length = Math.min(STEP, body.length - from);
            sink.write(body, from, length);
            // counted only when it has left our own buffer
            sink.flush();
            sent.accept(from + length);
        }
    }
}
