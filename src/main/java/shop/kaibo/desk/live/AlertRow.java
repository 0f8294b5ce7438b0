package shop.kaibo.desk.live;

import shop.kaibo.desk.kit.Tone;

/**
 * Something that wants a hand, in finished words. Thread-safe.
 *
 * @param verb what the button says
 * @param step what the button does
 */
record AlertRow(Sign sign, String sentence, String verb, Step step) {
    /** What its icon and colour say. */
    enum Sign {
        SILENT(Tone.DANGER),
        PRICE(Tone.DANGER),
        OVERSOLD(Tone.DANGER),
        LOW(Tone.WARNING),
        SIZE(Tone.WARNING),
        UNPAID(Tone.WARNING),
        REFUND(Tone.WARNING),
        SOLD_OUT(Tone.DANGER);

        private final Tone tone;

        Sign(Tone tone) {
            this.tone = tone;
        }

        Tone tone() {
            return tone;
        }
    }

    /** What a button leads to. */
    sealed interface Step {
        /** Types a command for the user to confirm. */
        record Type(String command) implements Step {}

        /** Stops a wrong price (fen) of a slot. */
        record Rescue(int slot, long fen) implements Step {}

        /** Goes to another screen, with what to look for there, "" for nothing. */
        record Go(LivePlace place, String what) implements Step {}
    }
}
