package shop.kaibo.desk.connect;

import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.sync.Found;
import shop.kaibo.sync.Joined;
import shop.kaibo.sync.Tried;

import java.util.ArrayList;
import java.util.List;

/**
 * How something went, in sentences. Thread-safe.
 *
 * @param title "" where nothing is to be said
 * @param lines what was found, one sentence each; those that need a hand are {@link Line#wrong}
 * @param unsent whether work stands in the way that can be kept
 */
public record Told(boolean fine, String title, List<Line> lines, boolean unsent) {
    /** Nothing to say. */
    public static final Told NOTHING = new Told(true, "", List.of(), false);

    public Told {
        lines = List.copyOf(lines);
    }

    /** One thing that was found. */
    public record Line(boolean wrong, String sentence) {}

    static Told fine(String title) {
        return new Told(true, title, List.of(), false);
    }

    static Told of(Joined joined, Texts texts) {
        String title = texts.get(joined.key(), joined.arguments().toArray());
        return new Told(joined.done(), title, List.of(), false);
    }

    static Told wrong(String title, boolean unsent) {
        return new Told(false, title, List.of(), unsent);
    }

    /** What a try says: the way, the name, the rights, the clock, the end of the sign-in. */
    static Told of(Tried tried, Texts texts) {
        Joined joined = tried.joined();
        String title = texts.get(joined.key(), joined.arguments().toArray());
        var lines = new ArrayList<Line>();
        tried.found().ifPresent(found -> lines.addAll(lines(found, texts)));
        return new Told(joined.done(), title, lines, false);
    }

    private static List<Line> lines(Found found, Texts texts) {
        var lines = new ArrayList<Line>();
        if (!found.shop().isEmpty()) {
            lines.add(new Line(false, texts.get("connect.found.shop", found.shop())));
        }
        for (String right : found.lacking()) {
            lines.add(new Line(true, texts.get("connect.found.lacking", texts.get(right))));
        }
        if (found.lacking().isEmpty()) {
            lines.add(new Line(false, texts.get("connect.found.rights")));
        }
        lines.add(clock(found, texts));
        if (found.untilMs() > 0) {
            lines.add(
                    new Line(
                            false,
                            texts.get("connect.found.until", Shanghai.minute(found.untilMs()))));
        }
        return lines;
    }

    private static Line clock(Found found, Texts texts) {
        if (!found.clockOff()) {
            return new Line(false, texts.get("connect.found.clock"));
        }
        return new Line(
                true,
                texts.get(
                        found.aheadMs() > 0 ? "connect.found.slow" : "connect.found.fast",
                        Formats.since(Math.abs(found.aheadMs()))));
    }
}
