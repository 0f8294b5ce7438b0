package shop.kaibo.sync.line;

import shop.kaibo.platform.Distrust;

import java.util.Locale;

/**
 * What keeps a platform away, in the order in which it matters to the person who has to mend it.
 * Thread-safe.
 */
public enum Cause {
    TLS_EXPIRED,
    TLS_NOT_YET,
    TLS_WRONG_HOST,
    TLS_UNKNOWN_ISSUER,
    TLS_TOO_OLD,
    TLS_WEAK,
    TLS_OTHER_KEY,
    TLS_NOT_ENCRYPTED,
    TLS_OTHER,
    /** Somebody's sign-in page answers for the platform. */
    PORTAL,
    /** The address has no such name. */
    NAME,
    /** There is a computer, and no platform on it. */
    REFUSED,
    /** No way leads there. */
    ROUTE,
    /** It takes a connection and says nothing. */
    TIMEOUT,
    /** It answers what is not the documented form. */
    STRANGE,
    /** Connections break in the middle. */
    CUT,
    /** It is not away. */
    NONE;

    /** The cause behind a gateway's word. */
    public static Cause of(String word) {
        if (word.isEmpty()) {
            return NONE;
        }
        if (word.startsWith("http ") || word.startsWith("misread") || word.equals("not-json")) {
            return STRANGE;
        }
        String name = word.replace('-', '_').toUpperCase(Locale.ROOT);
        for (Cause cause : values()) {
            if (cause.name().equals(name)) {
                return cause;
            }
        }
        return word.startsWith(Distrust.PREFIX) ? TLS_OTHER : CUT;
    }

    /** Whether somebody answers who cannot prove to be the platform. */
    public boolean distrust() {
        return compareTo(TLS_OTHER) <= 0;
    }

    /** Whether it goes on only after a person did something; an outage ends by itself. */
    public boolean needsHands() {
        return compareTo(PORTAL) <= 0;
    }

    /** Text key of its sentence. */
    public String key() {
        return "sync.cause." + name().toLowerCase(Locale.ROOT);
    }
}
