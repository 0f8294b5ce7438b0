package shop.kaibo.aftersale.defect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers what is wrong with which batch: each piece once, each reason as often as it was said. */
final class Faults {
    private static final int REASONS = 3;
    private static final int LONGEST = 40;
    private static final int CLAUSE = 16;

    private final Map<String, Map<String, Long>> pieces = new HashMap<>();
    private final Map<String, Map<String, Long>> words = new HashMap<>();

    void add(String listingId, String batch, String piece, long count, String reason) {
        String key = key(listingId, batch);
        pieces.computeIfAbsent(key, k -> new HashMap<>()).merge(piece, count, Math::max);
        words.computeIfAbsent(key, k -> new HashMap<>()).merge(plain(reason), count, Long::sum);
    }

    long pieces(String listingId, String batch) {
        return pieces.getOrDefault(key(listingId, batch), Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The most frequent first. */
    List<Defect.Reason> reasons(String listingId, String batch) {
        return words.getOrDefault(key(listingId, batch), Map.of()).entrySet().stream()
                .filter(each -> !each.getKey().isEmpty())
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(REASONS)
                .map(each -> new Defect.Reason(each.getKey(), each.getValue()))
                .toList();
    }

    private static String key(String listingId, String batch) {
        return listingId + "\n" + batch;
    }

    /** A review's first clause names the fault; what follows is a story. */
    static String clause(String review) {
        String first = review.strip().split("[，。！？；、,.!?;\\n]", 2)[0].strip();
        return first.length() > CLAUSE ? first.substring(0, CLAUSE) : first;
    }

    // buyers write numbers into reasons
    private static String plain(String reason) {
        String begin = reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason;
        return begin.replaceAll("[0-9]{5,}", "*").strip();
    }
}
