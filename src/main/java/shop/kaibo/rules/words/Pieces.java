package shop.kaibo.rules.words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts characters together again that were written in their pieces: 亻言 is 信. Thread-safe. */
final class Pieces {
    private static final Pattern NONE = Pattern.compile("(?!)");

    private final Map<String, Character> whole = new HashMap<>();
    private final Pattern any;

    /**
     * @param pieces a character and the pieces it is written in, apart by spaces
     */
    Pieces(@Nullable Map<String, String> pieces) {
        if (pieces == null) {
            any = NONE;
            return;
        }
        pieces.forEach(
                (to, all) -> {
                    for (String one : all.split(" ")) {
                        whole.put(one, to.charAt(0));
                    }
                });
        Comparator<String> longest = Comparator.comparing(String::length).reversed();
        any = Pattern.compile(String.join("|", whole.keySet().stream().sorted(longest).toList()));
    }

    Tight join(Tight text) {
        Matcher found = any.matcher(text.text());
        var glyphs = new ArrayList<Glyph>();
        int at = 0;
        while (found.find()) {
            glyphs.addAll(text.glyphs().subList(at, found.start()));
            at = found.end();
            char one = Objects.requireNonNull(whole.get(found.group()));
            glyphs.add(new Glyph(one, text.start(found.start()), text.end(at)));
        }
        List<Glyph> rest = text.glyphs().subList(at, text.glyphs().size());
        if (glyphs.isEmpty()) {
            return text;
        }
        glyphs.addAll(rest);
        return Tight.loose(glyphs);
    }
}
