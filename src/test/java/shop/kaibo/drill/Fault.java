package shop.kaibo.drill;

import java.util.Locale;

/**
 * What befalls one exchange on its way.
 *
 * @param kind what it is
 * @param moment how far the exchange had come
 */
record Fault(Kind kind, Moment moment) {
    /** How far it had come. */
    enum Moment {
        /** The platform has seen nothing. */
        BEFORE,
        /** The platform has done it, and its answer is spoilt half way. */
        DURING,
        /** The platform has done it, and its answer does not come. */
        AFTER
    }

    /** What it is. */
    enum Kind {
        REFUSED,
        CUT,
        RESET,
        /** All connections fall at once. */
        MOVED,
        /** Half a minute late; when it had not left, it arrives all the same. */
        DELAY,
        STALL,
        TRUNCATED,
        FLIPPED,
        REPEATED,
        REORDERED,
        BUSY,
        HTTP500,
        HTTP502,
        HTTP503,
        HTTP504,
        HTTP408,
        DRIP,
        /** A page of a captive portal, or the way to it. */
        PORTAL,
        /** A small answer that unfolds to a very large one. */
        BOMB,
        GARBAGE,
        EMPTY,
        /** JSON that is not what was asked for. */
        WRONG,
        /** The name is not found; not on the wire. */
        NAME;

        /** The status it stands for, 0 for none. */
        int status() {
            return name().startsWith("HTTP") ? Integer.parseInt(name().substring(4)) : 0;
        }
    }

    @Override
    public String toString() {
        return (kind + " " + moment).toLowerCase(Locale.ROOT);
    }
}
