package shop.kaibo.desk.live;

import shop.kaibo.desk.kit.Tone;

/**
 * One order as the stream shows it, all in finished words. Thread-safe.
 *
 * @param slot "" when it is not from the shelf
 * @param repeat "回头 3", "" for a first order
 * @param together "同址 3" while so many of its buyer wait for one address, else ""
 */
record StreamRow(
        String id,
        String time,
        String tail,
        String slot,
        String item,
        String quantity,
        String amount,
        String buyer,
        String repeat,
        String together,
        String source,
        Sign sign,
        String state) {
    /** What the state's icon and colour say. */
    enum Sign {
        PAID(Tone.SUCCESS),
        PENDING(Tone.NEUTRAL),
        SHIPPED(Tone.NEUTRAL),
        CLOSED(Tone.NEUTRAL),
        REFUND(Tone.DANGER),
        HELD(Tone.WARNING);

        private final Tone tone;

        Sign(Tone tone) {
            this.tone = tone;
        }

        Tone tone() {
            return tone;
        }
    }
}
