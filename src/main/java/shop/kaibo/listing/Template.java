package shop.kaibo.listing;

import java.util.List;

/**
 * What a listing gets when its merchant types nothing: so that three fields are enough for a valid
 * title and category. It changes defaults only. Thread-safe.
 *
 * @param unit what one piece is counted in: 件, 斤, 箱, 双
 * @param category leaf category when nothing better is known, "" for none
 * @param words what stands in a title when there is no code
 * @param origin place or belt the goods come from, "" for none
 * @param standard whether one piece is like the next
 * @param rights codes of the buyer's rights that are promised with each listing
 * @param step pieces a restock begins with
 */
public record Template(
        TemplateKind kind,
        String unit,
        String category,
        String words,
        String origin,
        boolean standard,
        List<String> rights,
        int step) {
    /** Used before a shop has chosen. */
    public static final Template FIRST = TemplateKind.FACTORY.plain();

    public Template {
        rights = List.copyOf(rights);
    }

    /** The title of a slot: "12 号 · A12". */
    public String title(int slot, String code) {
        return head(slot) + named(code);
    }

    /** How the title of a slot begins that nobody gave. */
    static String head(int slot) {
        return slot + " 号 · ";
    }

    /** What the title says behind the slot. */
    public String named(String code) {
        return code.isEmpty() ? words : code;
    }
}
