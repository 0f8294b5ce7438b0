package shop.kaibo.safekeeping;

/** What is wrong with a database file; the key of its sentence is safekeeping.damage.WORD. */
public enum Damage {
    /** Not the bytes it was left with. */
    CHANGED,
    /** Its pages do not fit together. */
    BROKEN,
    /** Older than what was acknowledged: an old file, or its log was deleted. */
    BEHIND,
    /** There is no file where there was one. */
    GONE,
    /** Something came up while working. */
    FOUND_AT_WORK;

    /** How it is written in keys of texts and in reports. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '.');
    }
}
