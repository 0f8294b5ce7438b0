package shop.kaibo.drill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A request whose keys were lost on the way: its own, or those inside a bundle. */
final class Keyless {
    private static final Pattern KEY = Pattern.compile("\"key\":\"[^\"]*\"");

    private Keyless() {}

    static Crossing of(Crossing request) throws IOException {
        if (!request.asked().endsWith("/v1/bundle")) {
            return request.with("Idempotency-Key", "");
        }
        String text;
        try (var in = new GZIPInputStream(new ByteArrayInputStream(request.body()))) {
            text = new String(in.readAllBytes(), UTF_8);
        }
        String other = KEY.matcher(text).replaceAll(_ -> "\"key\":\"" + UUID.randomUUID() + "\"");
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(other.getBytes(UTF_8));
        }
        return request.with(out.toByteArray()).with("Content-Digest", "");
    }
}
