package shop.kaibo.rules.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One document of word rules, ready to be held against texts. Thread-safe. */
final class Matching {
    /** Stands where an innocent word stood: no pattern knows it. */
    private static final char BLOTTED = '\uE000';

    private static final Pattern ADDRESS =
            Pattern.compile("(?=[a-z0-9_-]{6})[a-z_-]*[0-9][a-z0-9_-]+");
    private static final String NOTHING = "(?!)";
    private static final int REFUSING = 8;
    private static final int FOLLOWING = 14;

    private record Compiled(WordDocument.Rule rule, List<Pattern> patterns) {}

    private final Glyphs glyphs;
    private final Pattern innocent;
    private final Pieces pieces;
    private final Pattern refusing;
    private final Pattern warning;
    private final Phones phones;
    private final WordDocument.Rule phone;
    private final List<Compiled> rules;

    Matching(WordDocument document) {
        var alike = new HashMap<Integer, Character>();
        document.alike()
                .forEach((to, all) -> all.codePoints().forEach(c -> alike.put(c, to.charAt(0))));
        glyphs = new Glyphs(alike);
        pieces = new Pieces(document.pieces());
        innocent = Pattern.compile(String.join("|", filled(document, document.innocent())));
        refusing = Pattern.compile("(" + document.refusing() + ")$");
        warning = Pattern.compile(Objects.requireNonNullElse(document.warning(), NOTHING));
        phones = new Phones(document.number());
        phone =
                new WordDocument.Rule(
                        "contact.phone",
                        Severity.BLOCK,
                        "phone",
                        document.number().source(),
                        false,
                        false,
                        null,
                        null,
                        List.of());
        rules =
                document.rules().stream()
                        .map(rule -> new Compiled(rule, compiled(document, rule.patterns())))
                        .toList();
    }

    private static List<Pattern> compiled(WordDocument document, List<String> patterns) {
        return filled(document, patterns).stream().map(Pattern::compile).toList();
    }

    private static List<String> filled(WordDocument document, List<String> patterns) {
        return patterns.stream().map(p -> filled(document.parts(), p)).toList();
    }

    private static String filled(Map<String, String> parts, String pattern) {
        String whole = pattern;
        // a part may be made of parts; the depth of what people write is small
        for (int depth = 0; depth < 4; depth++) {
            for (var part : parts.entrySet()) {
                whole = whole.replace("<" + part.getKey() + ">", "(?:" + part.getValue() + ")");
            }
        }
        return whole;
    }

    List<Finding> find(String field, String text, String category) {
        List<Glyph> read = glyphs.read(text);
        Tight loose = Tight.loose(read);
        Tight tight = pieces.join(Tight.of(read));
        String words = blotted(tight.text());
        var found = new ArrayList<Finding>();
        for (Compiled each : rules) {
            if (each.rule().covers(category)) {
                Tight view = each.rule().loose() ? loose : tight;
                String seen = each.rule().loose() ? loose.text() : words;
                each.patterns().forEach(p -> match(field, text, each.rule(), view, seen, p, found));
            }
        }
        for (Phones.Span span : phones.find(read)) {
            int start = read.get(span.from()).start();
            int end = read.get(span.to() - 1).end();
            found.add(Finding.of(field, text, start, end, phone));
        }
        return found;
    }

    private void match(
            String field,
            String text,
            WordDocument.Rule rule,
            Tight view,
            String seen,
            Pattern pattern,
            List<Finding> found) {
        Matcher matcher = pattern.matcher(seen);
        while (matcher.find()) {
            if (matcher.end() > matcher.start()
                    && !(rule.refusable() && refused(seen, matcher.start(), matcher.end()))) {
                int start = view.start(matcher.start());
                int end = view.end(matcher.end());
                found.add(Finding.of(field, text, start, end, rule));
            }
        }
    }

    /** "Never add …" and "… is a fraud" warn; with an address behind, they offer all the same. */
    private boolean refused(String seen, int start, int end) {
        String before = seen.substring(Math.max(0, start - REFUSING), start);
        String after = seen.substring(start, Math.min(seen.length(), end + FOLLOWING));
        boolean warns = refusing.matcher(before).find() || warning.matcher(after).find();
        return warns && !ADDRESS.matcher(after).find();
    }

    private String blotted(String words) {
        var blotted = new StringBuilder(words);
        Matcher matcher = innocent.matcher(words);
        while (matcher.find()) {
            for (int i = matcher.start(); i < matcher.end(); i++) {
                blotted.setCharAt(i, BLOTTED);
            }
        }
        return blotted.toString();
    }
}
