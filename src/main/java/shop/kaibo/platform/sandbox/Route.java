package shop.kaibo.platform.sandbox;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A method and a path template ("/v1/skus/{id}/price") with what answers it. Thread-safe.
 *
 * @param parts of the template between its slashes
 * @param open answers without a token
 */
record Route(String method, String template, List<String> parts, boolean open, Handler handler) {
    private Route(String method, String template, boolean open, Handler handler) {
        this(method, template, List.of(template.split("/", -1)), open, handler);
    }

    /** Answers a call, or throws a {@link Refusal}. */
    @FunctionalInterface
    interface Handler {
        Answer handle(Call call);
    }

    static Route get(String template, Handler handler) {
        return new Route("GET", template, false, handler);
    }

    static Route post(String template, Handler handler) {
        return new Route("POST", template, false, handler);
    }

    static Route put(String template, Handler handler) {
        return new Route("PUT", template, false, handler);
    }

    Route withoutToken() {
        return new Route(method, template, true, handler);
    }

    /** What fills the braces, null when the path is another one. */
    @Nullable Map<String, String> match(String path) {
        return match(List.of(path.split("/", -1)));
    }

    /** The same for a path already taken apart. */
    @Nullable Map<String, String> match(List<String> theirs) {
        List<String> mine = parts;
        if (mine.size() != theirs.size()) {
            return null;
        }
        var filled = new HashMap<String, String>();
        for (int i = 0; i < mine.size(); i++) {
            String part = mine.get(i);
            if (part.startsWith("{") && !theirs.get(i).isEmpty()) {
                filled.put(part.substring(1, part.length() - 1), theirs.get(i));
            } else if (!part.equals(theirs.get(i))) {
                return null;
            }
        }
        return filled;
    }
}
