package shop.kaibo.platform.sandbox;

import java.util.Locale;

/**
 * How often the sandbox's network misbehaves; shares are 0 to 1 per request. Thread-safe.
 *
 * @param drop the connection closes before anything happens
 * @param cut the work is committed and the connection closes unanswered
 * @param duplicate the request arrives twice; writes only where keys make that harmless
 * @param delayMs every request waits so long
 * @param http500 half of them before the work, half after it
 * @param throttle 429 with Retry-After
 * @param truncate the answer ends half way
 * @param lose an event of the stream is never sent
 * @param repeat a row of the order feed comes once more
 * @param late a row of the order feed comes after younger ones, in this page or in the next
 */
public record FaultPlan(
        double drop,
        double cut,
        double duplicate,
        long delayMs,
        double http500,
        double throttle,
        double truncate,
        double lose,
        double repeat,
        double late) {
    /** A network without faults. */
    public static final FaultPlan NONE = new FaultPlan(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Nothing gets through, as with the cable pulled. */
    public static final FaultPlan CABLE_PULLED = new FaultPlan(1, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /**
     * Reads "drop=0.05,cut=0.05,delay=200ms"; empty is no fault.
     *
     * @throws IllegalArgumentException naming what cannot be read
     */
    public static FaultPlan parse(String spec) {
        double[] share = new double[9];
        long delay = 0;
        for (String part : spec.split(",")) {
            if (part.isBlank()) {
                continue;
            }
            int equals = part.indexOf('=');
            String name = (equals < 0 ? part : part.substring(0, equals)).strip();
            String value = equals < 0 ? "" : part.substring(equals + 1).strip();
            switch (name) {
                case "drop" -> share[0] = share(part, value);
                case "cut" -> share[1] = share(part, value);
                case "duplicate" -> share[2] = share(part, value);
                case "delay" -> delay = millis(part, value);
                case "http500" -> share[3] = share(part, value);
                case "throttle" -> share[4] = share(part, value);
                case "truncate" -> share[5] = share(part, value);
                case "lose" -> share[6] = share(part, value);
                case "repeat" -> share[7] = share(part, value);
                case "late" -> share[8] = share(part, value);
                default -> throw new IllegalArgumentException(part);
            }
        }
        return new FaultPlan(
                share[0], share[1], share[2], delay, share[3], share[4], share[5], share[6],
                share[7], share[8]);
    }

    private static double share(String part, String value) {
        double share;
        try {
            share = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(part, e);
        }
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(part);
        }
        return share;
    }

    private static long millis(String part, String value) {
        String text = value.toLowerCase(Locale.ROOT);
        try {
            if (text.endsWith("ms")) {
                return Long.parseLong(text.substring(0, text.length() - 2));
            }
            if (text.endsWith("s")) {
                return Long.parseLong(text.substring(0, text.length() - 1)) * 1000;
            }
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(part, e);
        }
    }
}
