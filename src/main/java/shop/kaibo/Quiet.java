package shop.kaibo;

import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.VirtualThreads;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The usual door off the FX thread that also knows when everything that was begun has come back, so
 * that a picture shows a settled screen. Thread-safe.
 */
final class Quiet implements Background, AutoCloseable {
    private static final long SOON_MS = 400;

    private final VirtualThreads door = new VirtualThreads();
    private final AtomicInteger underWay = new AtomicInteger();

    /** Whether nothing is under way or due within moments. */
    boolean reached() {
        return underWay.get() == 0;
    }

    @Override
    public <T> void run(
            Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        underWay.incrementAndGet();
        door.run(
                work,
                value -> {
                    try {
                        done.accept(value);
                    } finally {
                        underWay.decrementAndGet();
                    }
                },
                e -> {
                    try {
                        failed.accept(e);
                    } finally {
                        underWay.decrementAndGet();
                    }
                });
    }

    @Override
    public void onFx(Runnable act) {
        door.onFx(act);
    }

    @Override
    public Later after(long ms, Runnable act) {
        if (ms > SOON_MS) {
            return door.after(ms, act);
        }
        underWay.incrementAndGet();
        var open = new AtomicInteger(1);
        Later later =
                door.after(
                        ms,
                        () -> {
                            try {
                                act.run();
                            } finally {
                                if (open.getAndSet(0) == 1) {
                                    underWay.decrementAndGet();
                                }
                            }
                        });
        return () -> {
            later.cancel();
            if (open.getAndSet(0) == 1) {
                underWay.decrementAndGet();
            }
        };
    }

    @Override
    public void broken(Throwable cause) {
        door.broken(cause);
    }

    @Override
    public void close() {
        door.close();
    }
}
