package shop.kaibo.desk.kit;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * The one door off the FX thread: work goes out on a virtual thread, its result comes back on the
 * FX thread. Calls are thread-safe; every callback runs on the FX thread.
 */
public interface Background {
    /** Does the work elsewhere, then calls one of the two on the FX thread. */
    <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed);

    /** As above; a failure goes to {@link #broken}. */
    default <T> void run(Callable<T> work, Consumer<? super T> done) {
        run(work, done, this::broken);
    }

    /** Calls on the FX thread, at once when already there. */
    void onFx(Runnable act);

    /** Calls on the FX thread after some milliseconds unless cancelled. */
    Later after(long ms, Runnable act);

    /** A failure nobody expected: logged once and shown as one calm dialog. */
    void broken(Throwable cause);

    /** Something that is still to come. */
    @FunctionalInterface
    interface Later {
        void cancel();
    }
}
