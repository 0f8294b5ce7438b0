package shop.kaibo.platform.sandbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.SplittableRandom;

/**
 * Buyers of shipped orders who write what they think, one now and then. Started once; its thread
 * writes the reviews.
 */
final class Talk implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Talk.class);
    private static final int BAD = 40;

    private final SandboxShop shop;
    private final SplittableRandom random;
    private final long apartMs;
    private volatile boolean stopped;

    Talk(SandboxShop shop, long seed, long apartMs) {
        this.shop = shop;
        this.random = new SplittableRandom(seed);
        this.apartMs = apartMs;
    }

    void start() {
        Thread.ofVirtual().name("sandbox talk").start(this);
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                Thread.sleep(apartMs);
                if (!stopped) {
                    long seed = random.nextLong();
                    shop.write(books -> new Opinions(books, seed).write(1, BAD));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (!stopped) {
                LOG.error("the talk broke off", e);
            }
        }
    }
}
