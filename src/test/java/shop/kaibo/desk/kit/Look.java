package shop.kaibo.desk.kit;

import java.util.ArrayList;
import java.util.List;

/** One way a window can be dressed: language, theme, size of type, size of window. */
public record Look(String language, boolean dark, Scale scale, Pictures.Size size) {
    /** The window of a factory's laptop, in Chinese, in a dark room. */
    public static final Look USUAL = new Look("zh", true, Scale.NORMAL, Pictures.Size.LAPTOP);

    /** -Dkaibo.pictures=all paints every look; else a handful in which each pair meets. */
    public static final boolean ALL = "all".equals(System.getProperty("kaibo.pictures"));

    public Look in(String other) {
        return new Look(other, dark, scale, size);
    }

    public Look light() {
        return new Look(language, false, scale, size);
    }

    public Look large() {
        return new Look(language, dark, Scale.LARGE, size);
    }

    public Look wide() {
        return new Look(language, dark, scale, Pictures.Size.DESK);
    }

    /** Each language with each theme, size of type and window. */
    public static List<Look> every() {
        var looks = new ArrayList<Look>();
        for (Look one : List.of(USUAL, USUAL.in("en"))) {
            for (Look theme : List.of(one, one.light())) {
                for (Look type : List.of(theme, theme.large())) {
                    looks.addAll(List.of(type, type.wide()));
                }
            }
        }
        return List.copyOf(looks);
    }

    /** Two that between them show each value once; the tightest is always one of them. */
    public static List<Look> pair(int turn) {
        return turn % 2 == 0
                ? List.of(USUAL, USUAL.in("en").light().large())
                : List.of(USUAL.light().wide(), USUAL.in("en").large());
    }

    /** What a picture of it is called, behind the name of what it shows. */
    public String suffix() {
        return "-"
                + language
                + (dark ? "-dark" : "-light")
                + (scale == Scale.NORMAL ? "" : "-150")
                + (size.width() > 1366 ? "-wide" : "");
    }
}
