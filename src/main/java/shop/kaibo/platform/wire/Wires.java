package shop.kaibo.platform.wire;

import okhttp3.CertificatePinner;
import okhttp3.Handshake;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

import okio.BufferedSource;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Clock;
import shop.kaibo.platform.Distrust;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.PlatformGateway;
import shop.kaibo.platform.Trust;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;

import javax.net.ssl.SSLException;

/**
 * The connections to one platform. It knows for each request whether a byte of it may have left,
 * never repeats a write by itself, and bounds every answer. Thread-safe.
 */
public final class Wires implements AutoCloseable {
    private static final long LARGEST_ANSWER = 16L << 20;

    private final OkHttpClient reads;
    private final OkHttpClient writes;
    private volatile PlatformGateway.DateSink sink = (_, _) -> {};

    /** Set when the first byte of a request may have left. */
    static final class Trace {
        private volatile boolean sent;
    }

    /** A complete answer. */
    public record Answer(int status, String type, @Nullable String retryAfter, byte[] body) {}

    /** No complete answer came; a request that was not sent has certainly had no effect. */
    public static final class NoAnswer extends Exception {
        private static final long serialVersionUID = 1L;

        public final boolean sent;
        public final String reason;

        NoAnswer(boolean sent, String reason, Throwable cause) {
            super(reason, cause);
            this.sent = sent;
            this.reason = reason;
        }
    }

    /**
     * @param host the only one asked, which the pins are for
     */
    public Wires(Trust trust, String host, Patience patience) {
        var pins = new CertificatePinner.Builder();
        trust.pins().forEach(pin -> pins.add(host, pin));
        writes =
                new OkHttpClient.Builder()
                        .connectTimeout(patience.connect())
                        .readTimeout(patience.silence())
                        .writeTimeout(patience.silence())
                        .callTimeout(patience.whole())
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .retryOnConnectionFailure(false)
                        .sslSocketFactory(trust.sockets(), trust.authorities())
                        .certificatePinner(pins.build())
                        .addNetworkInterceptor(Wires::trace)
                        .build();
        reads = writes.newBuilder().retryOnConnectionFailure(true).build();
    }

    private static Response trace(Interceptor.Chain chain) throws IOException {
        Trace trace = chain.request().tag(Trace.class);
        if (trace != null) {
            trace.sent = true;
        }
        Response response = chain.proceed(chain.request());
        // okhttp repeats a request, also a write, that was answered 503 with Retry-After: 0
        return response.code() == 503
                ? response.newBuilder().header("Retry-After", "1").build()
                : response;
    }

    /**
     * Sends one request and waits for its whole answer.
     *
     * @param write never repeated by itself
     */
    public Answer send(Request request, boolean write) throws NoAnswer {
        var trace = new Trace();
        Request traced = request.newBuilder().tag(Trace.class, trace).build();
        OkHttpClient client = write ? writes : reads;
        long asked = Clock.system().nanos();
        try (Response response = client.newCall(traced).execute()) {
            dated(response, (Clock.system().nanos() - asked) / 1_000_000);
            ResponseBody body = response.body();
            return new Answer(
                    response.code(),
                    String.valueOf(response.header("Content-Type", "")),
                    response.header("Retry-After"),
                    bounded(body.source()));
        } catch (IOException e) {
            throw new NoAnswer(trace.sent, reason(e), e);
        }
    }

    /** The key of whoever answers, as a pin; Rejected("no_key") where nothing is encrypted. */
    public Outcome<String> shownKey(Request request) {
        try {
            String pin = serverKey(request);
            return pin.isEmpty() ? new Outcome.Rejected<>("no_key", "") : new Outcome.Done<>(pin);
        } catch (NoAnswer e) {
            return new Outcome.Offline<>(e.reason);
        }
    }

    /**
     * The same for those who tell what went wrong in another way; "" where nothing is encrypted.
     */
    public String serverKey(Request request) throws NoAnswer {
        try (Response response = reads.newCall(request).execute()) {
            Handshake handshake = response.handshake();
            return handshake == null || handshake.peerCertificates().isEmpty()
                    ? ""
                    : CertificatePinner.pin(handshake.peerCertificates().getFirst());
        } catch (IOException e) {
            throw new NoAnswer(true, reason(e), e);
        }
    }

    /** From now on tells each answer's own time. */
    public void onDate(PlatformGateway.DateSink heard) {
        sink = heard;
    }

    private void dated(Response response, long tookMs) {
        var date = response.headers().getInstant("Date");
        if (date != null) {
            sink.told(date.toEpochMilli(), tookMs);
        }
    }

    private static byte[] bounded(BufferedSource source) throws IOException {
        // a small zipped answer may unfold to any size
        if (source.request(LARGEST_ANSWER + 1)) {
            throw new IOException("the answer is too large");
        }
        return source.readByteArray();
    }

    /** A short stable word for what went wrong. */
    private static String reason(IOException e) {
        return switch (e) {
            case UnknownHostException dns -> "name";
            case ConnectException refused -> "refused";
            case NoRouteToHostException route -> "route";
            case SSLException tls -> Distrust.of(tls).word();
            case SocketTimeoutException timeout -> "timeout";
            default -> "cut";
        };
    }

    /** For the event stream, whose line is silent for a while. */
    public OkHttpClient listening() {
        return reads.newBuilder()
                .readTimeout(Duration.ofSeconds(30))
                .callTimeout(Duration.ZERO)
                .build();
    }

    @Override
    public void close() {
        reads.dispatcher().cancelAll();
        reads.dispatcher().executorService().shutdown();
        reads.connectionPool().evictAll();
    }
}
