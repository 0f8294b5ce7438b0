package shop.kaibo.platform.sandbox;

import com.sun.net.httpserver.HttpServer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import shop.kaibo.base.Clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A selling platform on this machine, for practice and for trials: a real HTTP server on the
 * loopback address with a file of its own, which keeps its word over a restart. Thread-safe.
 */
public final class SandboxServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SandboxServer.class);
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final long TICK_MS = 50;

    private final SandboxShop shop;
    private final HttpServer server;
    private final ExecutorService threads;
    private final EventStream events;
    private final Faults faults;
    private final Backstage backstage;
    private final List<Route> routes = new ArrayList<>();
    private final Thread time;
    private volatile boolean closed;

    private SandboxServer(SandboxOptions options, Clock clock) throws IOException {
        Files.createDirectories(options.data());
        shop = new SandboxShop(options.data().resolve("sandbox.db"), options, clock);
        faults = new Faults(options.seed(), options.faults());
        events = new EventStream(shop, faults);
        backstage = new Backstage(shop, faults);
        routes.addAll(new ShopRoutes(shop, options).routes());
        routes.addAll(new ListingRoutes(shop, options.deltaOnly()).routes());
        routes.addAll(new OrderRoutes(shop).routes());
        routes.addAll(new CaseRoutes(shop).routes());
        routes.addAll(new ReviewRoutes(shop).routes());
        if (!options.keyless()) {
            routes.addAll(new Bundles(shop, routes).routes());
        }
        routes.addAll(new FeedRoutes(shop, faults).routes());
        routes.addAll(new AdminRoutes(backstage).routes());
        var rate = new Rate(clock, options.callsPerSecond());
        threads = Executors.newVirtualThreadPerTaskExecutor();
        server = bind(options.port());
        server.setExecutor(threads);
        server.createContext("/", new Door(shop, routes, faults, rate, options.keyless(), events));
        server.start();
        time = Thread.ofVirtual().name("sandbox time").start(this::letTimePass);
    }

    /**
     * Starts a sandbox; it answers when this returns.
     *
     * @throws UncheckedIOException when the port is taken or the folder cannot be written
     */
    public static SandboxServer start(SandboxOptions options, Clock clock) {
        // small answers must not wait for the client's delayed acknowledgement
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
        try {
            return new SandboxServer(options, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpServer bind(int port) throws IOException {
        try {
            var address = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port);
            return HttpServer.create(address, 256);
        } catch (IOException e) {
            events.close();
            threads.close();
            shop.close();
            throw e;
        }
    }

    /** Where it answers, for example "http://127.0.0.1:41234". */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** What only a sandbox has: its own view of everything, its crowd, its network's temper. */
    public Backstage backstage() {
        return backstage;
    }

    List<Route> routes() {
        return List.copyOf(routes);
    }

    private void letTimePass() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(TICK_MS);
                shop.letTimePass();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!closed) {
                    LOG.error("time stumbled in the sandbox", e);
                }
            }
        }
    }

    /** Stops at once; requests under way are cut. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        backstage.close();
        time.interrupt();
        events.close();
        server.stop(0);
        threads.shutdownNow();
        try {
            time.join();
            threads.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        shop.close();
    }
}
