package shop.kaibo.photo.phone;

import shop.kaibo.base.Texts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The page a phone gets: plain enough for a ten-year-old browser. Thread-safe. */
final class Page {
    /** What the page loads, by name. */
    static final Map<String, String> ASSETS =
            Map.of(
                    "page.css", "text/css; charset=utf-8",
                    "page.js", "text/javascript; charset=utf-8");

    private static final List<String> WORDS =
            List.of(
                    "phone.title",
                    "phone.pick",
                    "phone.more",
                    "phone.left",
                    "phone.waiting",
                    "phone.sending",
                    "phone.arrived",
                    "phone.done",
                    "phone.again",
                    "phone.over",
                    "phone.large",
                    "phone.lost",
                    "phone.list",
                    "phone.plain");

    private Page() {}

    static Answer of(String token, long leftMs, Texts texts) {
        String html =
                text("page.html")
                        .replace("${lang}", lang(texts))
                        .replace("${token}", token)
                        .replace("${left}", Long.toString(leftMs))
                        .replace("${largest}", Integer.toString(PhoneServer.LARGEST_PHOTO));
        for (String key : WORDS) {
            html = html.replace("${" + key + "}", escaped(texts.get(key)));
        }
        return Answer.of(200, "text/html; charset=utf-8", html);
    }

    static String saying(String words, Texts texts) {
        return text("saying.html")
                .replace("${lang}", lang(texts))
                .replace("${phone.title}", escaped(texts.get("phone.title")))
                .replace("${words}", escaped(words));
    }

    static Answer asset(String name) {
        return Answer.of(200, ASSETS.getOrDefault(name, "text/plain"), text(name));
    }

    private static String lang(Texts texts) {
        return texts.language().equals("en") ? "en" : "zh-CN";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String text(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
