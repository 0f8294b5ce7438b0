package shop.kaibo.platform.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import shop.kaibo.platform.sandbox.Faults.Fate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Where every request comes in: rate, faults, tokens, routing, and the way the answer goes out.
 * Faults never touch the sandbox's own window. Thread-safe.
 */
final class Door implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final int LARGEST_BODY = 20 << 20;

    private final SandboxShop shop;
    private final List<Route> routes;
    private final Faults faults;
    private final Rate rate;
    private final boolean keyless;
    private final EventStream events;
    private final Tokens tokens;

    Door(
            SandboxShop shop,
            List<Route> routes,
            Faults faults,
            Rate rate,
            boolean keyless,
            EventStream events) {
        this.shop = shop;
        this.routes = List.copyOf(routes);
        this.faults = faults;
        this.rate = rate;
        this.keyless = keyless;
        this.events = events;
        this.tokens = new Tokens(shop);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestURI().getPath().startsWith("/v1/")) {
                throughFaults(exchange, faults.next());
            } else {
                new Reply(exchange, shop.epoch()).send(answer(exchange, body(exchange)), false);
            }
        } catch (Refusal e) {
            new Reply(exchange, shop.epoch()).send(Answer.refused(e), false);
        }
    }

    private void throughFaults(HttpExchange exchange, Fate fate) throws IOException {
        pause(fate.delayMs());
        if (fate.drop()) {
            return;
        }
        var reply = new Reply(exchange, shop.epoch());
        byte[] body = body(exchange);
        long wait = fate.throttle() ? 1000 : rate.waitMs();
        if (wait > 0) {
            reply.send(Answer.throttled(wait), false);
            return;
        }
        if (fate.failBefore()) {
            reply.send(Answer.failed(), false);
            return;
        }
        Answer answer = answer(exchange, body);
        if (answer instanceof Answer.Stream) {
            events.serve(exchange);
            return;
        }
        if (fate.duplicate() && (!keyless || exchange.getRequestMethod().equals("GET"))) {
            answer = answer(exchange, body);
        }
        if (fate.cut()) {
            return;
        }
        new Reply(exchange, shop.epoch())
                .send(fate.failAfter() ? Answer.failed() : answer, fate.truncate());
    }

    private Answer answer(HttpExchange exchange, byte[] body) {
        try {
            shop.letTimePass();
            return dispatch(exchange, body);
        } catch (Refusal e) {
            return Answer.refused(e);
        } catch (RuntimeException e) {
            LOG.error("{} failed", exchange.getRequestMethod(), e);
            return Answer.failed();
        }
    }

    private Answer dispatch(HttpExchange exchange, byte[] body) {
        String path = exchange.getRequestURI().getPath();
        boolean known = false;
        for (Route route : routes) {
            Map<String, String> filled = route.match(path);
            if (filled == null) {
                continue;
            }
            known = true;
            if (route.method().equals(exchange.getRequestMethod())) {
                if (!route.open()) {
                    tokens.check(header(exchange, "Authorization"));
                }
                checkDigest(header(exchange, "Content-Digest"), body);
                return route.handler().handle(Call.of(exchange, filled, unzipped(exchange, body)));
            }
        }
        throw known
                ? new Refusal(405, "method_unknown", "没有这个方法")
                : new Refusal(404, "path_unknown", "没有这个地址");
    }

    /** The digest is of what crossed the wire; what is inside may be zipped. */
    private static byte[] unzipped(HttpExchange exchange, byte[] body) {
        if (!"gzip".equals(header(exchange, "Content-Encoding"))) {
            return body;
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] plain = in.readNBytes(LARGEST_BODY + 1);
            if (plain.length > LARGEST_BODY) {
                throw new Refusal(413, "too_large", "内容太大");
            }
            return plain;
        } catch (IOException e) {
            throw Refusal.unreadable("not gzip");
        }
    }

    private static void checkDigest(@Nullable String digest, byte[] body) {
        if (digest != null
                && digest.startsWith("sha-256=:")
                && !digest.equals(
                        "sha-256=:" + Base64.getEncoder().encodeToString(Hash.of(body)) + ":")) {
            throw new Refusal(400, "digest_mismatch", "内容在路上损坏了");
        }
    }

    private static byte[] body(HttpExchange exchange) throws IOException {
        InputStream in = exchange.getRequestBody();
        byte[] bytes = in.readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw new Refusal(413, "too_large", "内容太大");
        }
        return bytes;
    }

    private static @Nullable String header(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    private static void pause(long ms) {
        if (ms > 0) {
            try {
                Thread.sleep(ms);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
