package shop.kaibo.platform.kuaishou;

import java.util.Map;
import java.util.stream.Collectors;

/** Carriers by the platform's numbers. Thread-safe. */
final class Carriers {
    private static final Map<String, Integer> NUMBERS =
            Map.of(
                    "EMS", 2, "STO", 3, "SF", 4, "YTO", 6, "ZTO", 9, "YUNDA", 11, "JD", 14, "DBL",
                    53, "JTSD", 109);
    private static final Map<Long, String> CODES =
            NUMBERS.entrySet().stream()
                    .collect(Collectors.toMap(e -> (long) e.getValue(), Map.Entry::getKey));

    private Carriers() {}

    /** The platform's number of a carrier, 0 for one it is not known to have. */
    static int number(String code) {
        return NUMBERS.getOrDefault(code, 0);
    }

    /** Our code of a number; a carrier we have no code for keeps its number. */
    static String code(long number) {
        return CODES.getOrDefault(number, String.valueOf(number));
    }
}
