package shop.kaibo.platform.sandbox;

import com.sun.net.httpserver.HttpExchange;

import shop.kaibo.base.ChangeFeed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Server-sent events: each only says that something changed, several changes may share one, and a
 * comment keeps the line warm. Thread-safe.
 */
final class EventStream implements AutoCloseable {
    private static final long WARM_MS = 10_000;

    private final SandboxShop shop;
    private final Faults faults;
    private final ChangeFeed.Subscription subscription;
    private long changes;
    private boolean closed;

    EventStream(SandboxShop shop, Faults faults) {
        this.shop = shop;
        this.faults = faults;
        this.subscription = shop.listen(this::changed);
    }

    private synchronized void changed() {
        changes++;
        notifyAll();
    }

    /** Writes events until the client or the server goes. */
    void serve(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("Kaibo-Epoch", String.valueOf(shop.epoch()));
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        long told = -1;
        while (true) {
            long now = awaitOther(told);
            if (now < 0) {
                return;
            }
            String text =
                    now == told
                            ? ": warm\n\n"
                            : "event: changed\ndata: {\"epoch\":" + shop.epoch() + "}\n\n";
            boolean lost = now != told && faults.losesEvent();
            told = now;
            if (lost) {
                continue;
            }
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    /** The count of changes once it is another one or the line must be warmed; -1 at the end. */
    private synchronized long awaitOther(long told) {
        try {
            if (changes == told && !closed) {
                wait(WARM_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
        return closed ? -1 : changes;
    }

    @Override
    public void close() {
        subscription.close();
        synchronized (this) {
            closed = true;
            notifyAll();
        }
    }
}
