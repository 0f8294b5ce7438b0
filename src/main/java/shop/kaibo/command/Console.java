package shop.kaibo.command;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;

import tools.jackson.databind.json.JsonMapper;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a command says: one JSON object a line for programs, sentences for people, never both. Used
 * on the main thread.
 */
public final class Console {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PrintStream out;
    private final PrintStream err;
    private final Texts texts;
    private final boolean json;
    private boolean refused;

    Console(PrintStream out, PrintStream err, Texts texts, boolean json) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.texts = texts;
        this.json = json;
    }

    Texts texts() {
        return texts;
    }

    boolean json() {
        return json;
    }

    /** One result: the object for programs, the sentence of a key for people. */
    void say(Map<String, ?> object, String key, Object... arguments) {
        out.println(json ? JSON.writeValueAsString(object) : texts.get(key, arguments));
    }

    /** A result whose sentence is ready. */
    void line(Map<String, ?> object, String sentence) {
        out.println(json ? JSON.writeValueAsString(object) : sentence);
    }

    /** An input or rule that was not met; where says which row or file, "" for none. */
    void refuse(Refused why, String where) {
        refused = true;
        String sentence = texts.of(why);
        if (json) {
            var object = new TreeMap<String, Object>();
            object.put("error", why.key());
            object.put("field", why.field());
            object.put("message", sentence);
            if (!where.isEmpty()) {
                object.put("where", where);
            }
            out.println(JSON.writeValueAsString(object));
        } else {
            err.println(where.isEmpty() ? sentence : where + ": " + sentence);
        }
    }

    /** A sentence beside the results, for people and logs of callers. */
    void note(String key, Object... arguments) {
        err.println(texts.get(key, arguments));
    }

    /** Whether anything was refused so far. */
    boolean refused() {
        return refused;
    }
}
