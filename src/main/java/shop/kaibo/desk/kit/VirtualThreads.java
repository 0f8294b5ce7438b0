package shop.kaibo.desk.kit;

import javafx.application.Platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The door as the running program has it. Thread-safe; close it when the window has gone. */
public final class VirtualThreads implements Background, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VirtualThreads.class);

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("kaibo-timer").factory());
    private volatile Consumer<Throwable> bugs = _ -> {};

    /** Where unexpected failures are shown, on the FX thread. */
    public void onBroken(Consumer<Throwable> shown) {
        bugs = shown;
    }

    @Override
    public <T> void run(
            Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        try {
            workers.execute(
                    () -> {
                        T result;
                        try {
                            result = work.call();
                        } catch (Exception e) {
                            onFx(() -> failed.accept(e));
                            return;
                        } catch (Error e) {
                            broken(e);
                            return;
                        }
                        onFx(() -> done.accept(result));
                    });
        } catch (RejectedExecutionException e) {
            LOG.debug("work after the end is dropped");
        }
    }

    @Override
    public void onFx(Runnable act) {
        if (Platform.isFxApplicationThread()) {
            act.run();
        } else {
            Platform.runLater(act);
        }
    }

    @Override
    public Later after(long ms, Runnable act) {
        try {
            var due = timer.schedule(() -> onFx(act), ms, TimeUnit.MILLISECONDS);
            return () -> due.cancel(false);
        } catch (RejectedExecutionException e) {
            return () -> {};
        }
    }

    @Override
    public void broken(Throwable cause) {
        LOG.error("unexpected", cause);
        onFx(() -> bugs.accept(cause));
    }

    @Override
    public void close() {
        timer.shutdownNow();
        workers.shutdownNow();
    }
}
