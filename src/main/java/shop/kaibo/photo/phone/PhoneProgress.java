package shop.kaibo.photo.phone;

/**
 * How far one phone is with the photos it chose. Thread-safe.
 *
 * @param phone 1 for the first that sent anything, 2 for the next …
 * @param done photos that arrived or were refused
 * @param chosen photos in all
 * @param bytes received of the one under way, of {@code ofBytes}; 0 of 0 between two
 */
public record PhoneProgress(int phone, int done, int chosen, long bytes, long ofBytes) {
    /** From 0 to 1 over all photos. */
    public double share() {
        double part = ofBytes <= 0 ? 0 : Math.min(1, (double) bytes / ofBytes);
        return chosen <= 0 ? 0 : Math.min(1, (done + part) / chosen);
    }
}
