package shop.kaibo.platform.sandbox;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;

import org.jspecify.annotations.Nullable;

import shop.kaibo.platform.sandbox.Answer.Bytes;
import shop.kaibo.platform.sandbox.Answer.Document;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Sends one answer: the epoch on it, gzip (whose checksum guards it) where accepted. */
final class Reply {
    private final HttpExchange exchange;
    private final long epoch;

    Reply(HttpExchange exchange, long epoch) {
        this.exchange = exchange;
        this.epoch = epoch;
    }

    /** Sends it, or only half of what was announced. */
    void send(Answer answer, boolean half) throws IOException {
        switch (answer) {
            case Document document -> {
                retryAfter(document.json());
                send(document.status(), "application/json", text(document.json()), half);
            }
            case Bytes bytes -> send(bytes.status(), bytes.contentType(), bytes.bytes(), half);
            case Answer.Stream stream -> throw new IllegalStateException("a stream is served");
        }
    }

    private byte[] text(JsonNode json) {
        if (json instanceof ObjectNode object && !object.has("epoch")) {
            object.put("epoch", epoch);
        }
        return Json.MAPPER.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
    }

    private void retryAfter(JsonNode json) {
        JsonNode ms = json.get("retryAfterMs");
        if (ms != null) {
            long seconds = Math.max(1, (ms.longValue() + 999) / 1000);
            exchange.getResponseHeaders().set("Retry-After", String.valueOf(seconds));
        }
    }

    private void send(int status, String type, byte[] plain, boolean half) throws IOException {
        byte[] bytes = plain;
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Kaibo-Epoch", String.valueOf(epoch));
        headers.set("Cache-Control", "no-store");
        if (type.equals("application/json") && accepts("gzip")) {
            headers.set("Content-Encoding", "gzip");
            bytes = zipped(plain);
        }
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        OutputStream out = exchange.getResponseBody();
        out.write(bytes, 0, half ? bytes.length / 2 : bytes.length);
        if (half) {
            out.flush();
        } else {
            out.close();
        }
    }

    private boolean accepts(String coding) {
        @Nullable String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        return accepted != null && accepted.contains(coding);
    }

    private static byte[] zipped(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        }
        return out.toByteArray();
    }
}
