package shop.kaibo.order;

import java.util.Locale;

/** Where the buyer came from: 私域, 公域, 投放, 分享. Thread-safe. */
public enum OrderSource {
    FOLLOWER,
    PUBLIC,
    PAID,
    SHARE;

    /** The word in the store and on the command line: "follower". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The source of a stored word. */
    public static OrderSource of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
