package shop.kaibo.safekeeping;

/** Follows something long, and may end it. Called on the thread that works. */
@FunctionalInterface
public interface Progress {
    /** Nobody watches. */
    Progress NONE = share -> true;

    /**
     * So much of it is done.
     *
     * @param share 0 to 1
     * @return false to stop here; nothing was changed yet then
     */
    boolean goOn(double share);

    /** Somebody ended it. */
    final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
