package shop.kaibo.platform.openapi;

import okhttp3.Response;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;

import org.jspecify.annotations.Nullable;

/**
 * Listens to the event stream; says once that it broke, and nothing after it was closed.
 * Thread-safe.
 */
final class Events extends EventSourceListener {
    private final Runnable changed;
    private final Runnable broken;
    private boolean ended;

    Events(Runnable changed, Runnable broken) {
        this.changed = changed;
        this.broken = broken;
    }

    void end() {
        synchronized (this) {
            ended = true;
        }
    }

    @Override
    public void onEvent(
            EventSource source, @Nullable String id, @Nullable String type, String data) {
        boolean live;
        synchronized (this) {
            live = !ended;
        }
        if (live) {
            changed.run();
        }
    }

    @Override
    public void onClosed(EventSource source) {
        breakOnce();
    }

    @Override
    public void onFailure(
            EventSource source, @Nullable Throwable cause, @Nullable Response response) {
        breakOnce();
    }

    private void breakOnce() {
        boolean first;
        synchronized (this) {
            first = !ended;
            ended = true;
        }
        if (first) {
            broken.run();
        }
    }
}
