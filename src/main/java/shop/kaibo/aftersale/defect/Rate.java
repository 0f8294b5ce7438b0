package shop.kaibo.aftersale.defect;

/**
 * Pieces with a fault among those sold, with what chance alone may make of it: the Wilson interval
 * of 95 %. Thread-safe.
 */
public record Rate(long faulty, long sold) {
    /** Of fewer pieces a rate says nothing. */
    public static final long FEW = 30;

    private static final double Z = 1.96;

    /** Whether there is too little to speak of a rate. */
    public boolean tooFew() {
        return sold < FEW;
    }

    /** The share, 0 to 1. */
    public double share() {
        return sold == 0 ? 0 : (double) faulty / sold;
    }

    /** The lower end. */
    public double low() {
        return Math.max(0, middle() - half());
    }

    /** The upper end. */
    public double high() {
        return Math.min(1, middle() + half());
    }

    private double middle() {
        return sold == 0 ? 0 : (share() + Z * Z / (2 * sold)) / (1 + Z * Z / sold);
    }

    private double half() {
        if (sold == 0) {
            return 0;
        }
        double spread = share() * (1 - share()) / sold + Z * Z / (4.0 * sold * sold);
        return Z * Math.sqrt(Math.max(0, spread)) / (1 + Z * Z / sold);
    }
}
