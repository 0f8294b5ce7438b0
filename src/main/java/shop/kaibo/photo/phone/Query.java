package shop.kaibo.photo.phone;

import org.jspecify.annotations.Nullable;

/** What stands behind the ? of an address; whatever is odd is read as the smallest. Thread-safe. */
record Query(@Nullable String text) {
    private static final int MOST = 999;

    /** Letters and digits, at most 16; "" for anything else. */
    String word(String name) {
        String value = value(name);
        return value.matches("[A-Za-z0-9]{1,16}") ? value : "";
    }

    /** From 1 to 999. */
    int number(String name) {
        String value = value(name);
        return value.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(value), 1, MOST) : 1;
    }

    private String value(String name) {
        if (text != null) {
            for (String pair : text.split("&")) {
                if (pair.startsWith(name + "=")) {
                    return pair.substring(name.length() + 1);
                }
            }
        }
        return "";
    }
}
