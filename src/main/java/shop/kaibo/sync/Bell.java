package shop.kaibo.sync;

/** Wakes one loop; rings that come while it is awake are one ring. Thread-safe. */
final class Bell {
    private boolean rung;
    private boolean ended;

    synchronized void ring() {
        rung = true;
        notifyAll();
    }

    /** Rings for good: nobody waits any more. */
    synchronized void end() {
        ended = true;
        ring();
    }

    /** Waits so many ms whatever rings, unless this is the end. */
    synchronized void rest(long ms) throws InterruptedException {
        long until = System.nanoTime() + ms * 1_000_000;
        while (!ended) {
            long left = (until - System.nanoTime() + 999_999) / 1_000_000;
            if (left <= 0) {
                break;
            }
            wait(left);
        }
    }

    /** Waits for a ring, at most so many ms. */
    synchronized void await(long ms) throws InterruptedException {
        long until = System.nanoTime() + ms * 1_000_000;
        while (!rung && !ended) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        rung = false;
    }
}
