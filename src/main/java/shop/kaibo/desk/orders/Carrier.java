package shop.kaibo.desk.orders;

import shop.kaibo.base.Texts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A courier by its code and its name. Thread-safe. */
public record Carrier(String code, String name) {
    private static final List<String> CODES =
            List.of("SF", "YTO", "ZTO", "STO", "YUNDA", "JTSD", "JD", "EMS");
    // letters with which a courier's own numbers begin
    private static final Map<String, String> LETTERS =
            Map.of("SF", "SF", "YT", "YTO", "JT", "JTSD", "JD", "JD", "ZT", "ZTO", "YD", "YUNDA");

    static List<Carrier> all(Texts texts) {
        return CODES.stream()
                .map(code -> new Carrier(code, texts.get("orders.carrier." + code)))
                .toList();
    }

    /** The code that a number gives away by its first letters. */
    static Optional<String> of(String waybill) {
        String number = waybill.strip().toUpperCase(Locale.ROOT);
        return number.length() < 2
                ? Optional.empty()
                : Optional.ofNullable(LETTERS.get(number.substring(0, 2)));
    }

    @Override
    public String toString() {
        return name;
    }
}
