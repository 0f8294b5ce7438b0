package shop.kaibo.sync.files;

import java.util.Map;
import java.util.SortedMap;

/**
 * What files have told of one record. Thread-safe.
 *
 * @param whole what is true of all of it, personal fields included as long as nobody keeps it
 * @param lines its lines by what tells them apart
 * @param version rises with every change
 */
record Told(
        String id,
        long line,
        Map<FileField, String> whole,
        SortedMap<String, Map<FileField, String>> lines,
        long version) {
    String whole(FileField field) {
        return whole.getOrDefault(field, "");
    }

    long number(FileField field) {
        return number(whole, field);
    }

    static long number(Map<FileField, String> values, FileField field) {
        String digits = values.getOrDefault(field, "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    Told versioned(long next) {
        return new Told(id, line, whole, lines, next);
    }
}
