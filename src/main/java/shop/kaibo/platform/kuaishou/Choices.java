package shop.kaibo.platform.kuaishou;

import java.util.HashMap;
import java.util.Map;

/**
 * What the merchant chose for an account: the category and freight of what is listed in passing,
 * the rights it comes with, where returns go, and how many fields may be decrypted in a day.
 * Thread-safe.
 *
 * @param category for listings whose own category is not one of the platform's, 0 for none
 * @param freight template, 0 for the shop's first
 * @param refundRule "1" is seven days without reason
 * @param promiseSeconds within which orders leave
 * @param returnAddress 0 for the shop's first
 * @param properties what categories want to know, by the names of the properties
 */
record Choices(
        long category,
        long freight,
        String refundRule,
        long promiseSeconds,
        long returnAddress,
        long decryptsADay,
        Map<String, String> properties) {
    Choices {
        properties = Map.copyOf(properties);
    }

    static Choices of(Map<String, String> chosen) {
        return new Choices(
                number(chosen, "category", 0),
                number(chosen, "freight", 0),
                chosen.getOrDefault("refundRule", "1"),
                number(chosen, "promiseHours", 48) * 3600,
                number(chosen, "returnAddress", 0),
                number(chosen, "decryptsADay", 100),
                named(chosen.getOrDefault("properties", "")));
    }

    /** "品牌=无品牌；材质=棉" by name. */
    private static Map<String, String> named(String text) {
        var named = new HashMap<String, String>();
        for (String pair : text.split("[;；\\n]")) {
            String[] sides = pair.split("[=＝:：]", 2);
            if (sides.length == 2 && !sides[0].isBlank() && !sides[1].isBlank()) {
                named.put(sides[0].strip(), sides[1].strip());
            }
        }
        return named;
    }

    private static long number(Map<String, String> chosen, String name, long otherwise) {
        String text = chosen.getOrDefault(name, "").strip();
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : otherwise;
    }
}
