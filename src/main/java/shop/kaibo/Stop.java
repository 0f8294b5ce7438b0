package shop.kaibo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Being told to stop from outside, and ending in order then. Thread-safe. */
final class Stop {
    private static final Logger LOG = LoggerFactory.getLogger(Stop.class);
    private static final long LAST_WORDS_S = 5;

    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    /**
     * Returns when the program is told to stop; the machine then waits for {@link #ended}.
     *
     * @param meanwhile done about once a second; its failures are logged and do not end it
     */
    void await(Runnable meanwhile) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::tell, "stop"));
        try {
            while (!told.await(1, TimeUnit.SECONDS)) {
                attempt(meanwhile);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("what time brings failed", e);
        }
    }

    /** What was under way is written: the machine may end. */
    void ended() {
        ended.countDown();
    }

    // the machine ends with its last hook
    private void tell() {
        told.countDown();
        await(ended, LAST_WORDS_S);
    }

    private static void await(CountDownLatch latch, long seconds) {
        try {
            var reached = latch.await(seconds, TimeUnit.SECONDS);
            if (!reached) {
                LOG.warn("stopped before the end was written");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
