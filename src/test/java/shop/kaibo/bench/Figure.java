package shop.kaibo.bench;

import java.util.Arrays;
import java.util.Locale;

/** What a bench says last: one line a program can read. */
record Figure(String name, double ratio, double kaibo, double peer, String unit, int rounds) {
    void print() {
        System.out.printf(
                Locale.ROOT,
                "{\"figure\":\"%s\",\"ratio\":%.3f,\"kaibo\":%.2f,\"peer\":%.2f,\"unit\":\"%s\","
                        + "\"rounds\":%d}%n",
                name,
                ratio,
                kaibo,
                peer,
                unit,
                rounds);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
