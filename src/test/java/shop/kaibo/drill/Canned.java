package shop.kaibo.drill;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Answers that no platform gave, and what can be done to those that it did. */
final class Canned {
    private static final int BOMB_BYTES = 64 << 20;

    static final String BUSY = "{\"code\":\"throttled\",\"message\":\"\",\"retryAfterMs\":2000}";
    static final String PORTAL = "<html><body>请登录无线网络</body></html>";

    private Canned() {}

    static Crossing answer(int status, String header, String type, byte[] body) {
        var lines = new ArrayList<String>();
        lines.add("HTTP/1.1 " + status + " Said");
        lines.add("Content-Type: " + type);
        lines.add(header);
        if (status != 204) {
            lines.add("Content-Length: " + body.length);
        }
        return new Crossing(lines, body);
    }

    /** A small body that unfolds to a very large one. */
    static byte[] bomb() {
        return Bomb.BYTES.clone();
    }

    // made once, when first needed
    private static final class Bomb {
        static final byte[] BYTES = unfolding();
    }

    private static byte[] unfolding() {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < BOMB_BYTES; i += zeros.length) {
                zip.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] plain(Crossing answer) throws IOException {
        if (!"gzip".equals(answer.header("content-encoding"))) {
            return answer.body();
        }
        return new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
    }

    /** A body with one bit turned, in its middle or near its end. */
    static byte[] flip(Crossing message, boolean middle) {
        byte[] body = message.body().clone();
        int at = middle ? body.length / 2 : body.length - 3;
        body[at] ^= 0x10;
        return body;
    }
}
