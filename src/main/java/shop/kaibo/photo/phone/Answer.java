package shop.kaibo.photo.phone;

import com.sun.net.httpserver.HttpExchange;

import shop.kaibo.base.Texts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a phone is answered; kept by no cache, allowed to load nothing from elsewhere. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Answer(int status, String type, byte[] body) {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src"
                    + " 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    static Answer of(int status, String type, String text) {
        return new Answer(status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A sentence: as a page where one was opened, else as words for the page that sent. */
    static Answer sentence(int status, String words, Texts texts, boolean page) {
        return page
                ? of(status, "text/html; charset=utf-8", Page.saying(words, texts))
                : of(status, "text/plain; charset=utf-8", words);
    }

    void send(HttpExchange exchange) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Cache-Control", "no-store");
        headers.set("Content-Security-Policy", POLICY);
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
