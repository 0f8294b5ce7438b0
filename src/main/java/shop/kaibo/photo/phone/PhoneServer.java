package shop.kaibo.photo.phone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Takes photos from phones in the same network while it is open: on one address, for whoever has
 * the token of its QR code, for five minutes, at most 50 photos of 20 MB. What comes is checked and
 * encoded anew before anybody sees it. Plain HTTP: others in that network can see the photos.
 * Thread-safe.
 */
public final class PhoneServer implements AutoCloseable {
    /** Photos taken before it must be opened anew. */
    public static final int MOST_PHOTOS = 50;

    /** Largest photo in bytes. */
    public static final int LARGEST_PHOTO = 20 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(PhoneServer.class);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Gate gate;
    private final Uploads uploads;
    private final InetAddress address;

    private PhoneServer(HttpServer server, InetAddress address, Clock clock, PhoneInbox inbox) {
        this.server = server;
        this.address = address;
        gate = new Gate(clock);
        uploads = new Uploads(inbox);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /**
     * Opens on a free port of one address of this machine.
     *
     * @throws UncheckedIOException when the machine does not let it
     */
    public static PhoneServer open(InetAddress address, Clock clock, PhoneInbox inbox) {
        try {
            var server = HttpServer.create(new InetSocketAddress(address, 0), 0);
            return new PhoneServer(server, address, clock, inbox);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the QR code says; a secret. */
    public String url() {
        int port = server.getAddress().getPort();
        return "http://" + address.getHostAddress() + ":" + port + "/" + gate.token();
    }

    /** Milliseconds until it takes nothing more; negative afterwards. */
    public long leftMs() {
        return gate.leftMs();
    }

    /** Another token and another five minutes; phones with the one before are told so. */
    public void renew() {
        gate.renew();
        uploads.begin();
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            Texts texts = Tongue.of(exchange.getRequestHeaders().getFirst("Accept-Language"));
            Answer answer;
            try {
                answer = answer(exchange, texts);
            } catch (RuntimeException e) {
                LOG.error("a phone's request failed", e);
                answer = Answer.sentence(500, texts.get("phone.fault"), texts, asked(exchange));
            }
            answer.send(exchange);
        } catch (IOException e) {
            LOG.debug("a phone went away: {}", e.getClass().getSimpleName());
        }
    }

    private Answer answer(HttpExchange exchange, Texts texts) throws IOException {
        boolean page = asked(exchange);
        String[] path = exchange.getRequestURI().getPath().substring(1).split("/", 2);
        if (page && Page.ASSETS.containsKey(path[0])) {
            return Page.asset(path[0]);
        }
        var entry = gate.entry(path[0]);
        if (entry == Gate.Entry.STRANGER) {
            return Answer.sentence(404, texts.get("phone.stranger"), texts, page);
        }
        if (entry == Gate.Entry.OVER) {
            return Answer.sentence(410, texts.get("phone.over"), texts, page);
        }
        if (page && path.length == 1) {
            return Page.of(gate.token(), gate.leftMs(), texts);
        }
        if (exchange.getRequestMethod().equals("POST")
                && path.length == 2
                && path[1].equals("photo")) {
            return uploads.take(exchange, texts);
        }
        return Answer.sentence(404, texts.get("phone.stranger"), texts, page);
    }

    private static boolean asked(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("GET");
    }

    /** Closes the door at once; what is half sent is lost. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
