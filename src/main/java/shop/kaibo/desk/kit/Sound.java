package shop.kaibo.desk.kit;

/** What can be heard; the same is always on screen too. Thread-safe. */
public enum Sound {
    /** An order came in. */
    ORDER(1320, 45, 1, 0.5),
    /** Something is running out. */
    LOW(660, 120, 2, 0.8),
    /** A case is due within two hours. */
    DEADLINE(523, 220, 1, 0.6),
    /** The network went, or something is stuck. */
    CABLE(330, 260, 1, 0.8),
    /** A scan was recognised. */
    KNOWN(880, 60, 1, 1),
    /** A scan was not. */
    UNKNOWN(220, 90, 2, 1);

    private final double hertz;
    private final int ms;
    private final int times;
    private final double strength;

    Sound(double hertz, int ms, int times, double strength) {
        this.hertz = hertz;
        this.ms = ms;
        this.times = times;
        this.strength = strength;
    }

    /** 16-bit mono samples at so many a second; volume 0 to 100. */
    byte[] samples(int rate, int volume) {
        int tone = rate * ms / 1000;
        int gap = rate * GAP_MS / 1000;
        byte[] samples = new byte[2 * ((tone + gap) * times)];
        for (int n = 0; n < times; n++) {
            for (int i = 0; i < tone; i++) {
                // a soft edge of 5 ms: a tone cut off is a click
                double edge = Math.min(1, Math.min(i, tone - i) / (rate * 0.005));
                double value = Math.sin(2 * Math.PI * hertz * i / rate) * edge;
                int sample = (int) (value * strength * volume / 100 * LOUDEST);
                int at = 2 * (n * (tone + gap) + i);
                samples[at] = (byte) sample;
                samples[at + 1] = (byte) (sample >> 8);
            }
        }
        return samples;
    }

    private static final int GAP_MS = 60;
    private static final int LOUDEST = 12_000;
}
