package shop.kaibo.base;

/** How a person is shown without being shown: 张*, 138****5678. Thread-safe. */
public final class Mask {
    private Mask() {}

    /** First character and a star; empty stays empty. */
    public static String name(String name) {
        String text = name.strip();
        return text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(0, 1)) + "*";
    }

    /** First three and last four digits; anything shorter than eight is all stars. */
    public static String phone(String phone) {
        String digits = phone.strip();
        if (digits.length() < 8) {
            return "*".repeat(digits.length());
        }
        return digits.substring(0, 3) + "****" + digits.substring(digits.length() - 4);
    }

    /** The last four digits, by which staff name a buyer; shorter numbers give all they have. */
    public static String tail(String text) {
        return text.length() <= 4 ? text : text.substring(text.length() - 4);
    }
}
