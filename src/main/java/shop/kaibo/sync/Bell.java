package shop.kaibo.sync;

/** Wakes one loop; rings that come while it is awake are one ring. Thread-safe. */
final class Bell {
    private boolean rung;

    synchronized void ring() {
        rung = true;
        notifyAll();
    }

    /** Waits for a ring, at most so many ms. */
    synchronized void await(long ms) throws InterruptedException {
        long until = System.nanoTime() + ms * 1_000_000;
        while (!rung) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        rung = false;
    }
}
