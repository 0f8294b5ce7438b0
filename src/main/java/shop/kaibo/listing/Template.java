package shop.kaibo.listing;

/**
 * What a listing gets when its merchant types nothing: so that three fields are enough for a valid
 * title and category. Thread-safe.
 *
 * @param category leaf category of the last listing, or the shop's default
 * @param words what stands in a title when there is no code
 */
public record Template(String category, String words) {
    /** Used before a shop has chosen. */
    public static final Template FIRST = new Template("其他/百货", "手工好物");

    /** The title of a slot: "12 号 · A12". */
    public String title(int slot, String code) {
        return slot + " 号 · " + named(code);
    }

    /** What the title says behind the slot. */
    public String named(String code) {
        return code.isEmpty() ? words : code;
    }
}
