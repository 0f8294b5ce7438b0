package shop.kaibo.drill;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A wire between a till and a platform, with real sockets: what happens to each message that
 * crosses it is up to the {@link Weather}. Thread-safe.
 */
final class FaultProxy implements AutoCloseable {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int LOWEST = 20_000;
    private static final int PORTS = 12_000;

    private final int port;
    private final int upstream;
    private final Weather weather;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket door;
    private volatile boolean closed;

    /** What a message meets on its way. */
    interface Weather {
        /**
         * A request arrived whole and is to be carried over; true when the connection may be used
         * again.
         */
        boolean crosses(Crossing request, Socket from, FaultProxy wire) throws IOException;
    }

    FaultProxy(int upstream, Weather weather) throws IOException {
        this.upstream = upstream;
        this.weather = weather;
        door = free();
        port = door.getLocalPort();
        accept(door);
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    int upstream() {
        return upstream;
    }

    /** Nobody is there any more: connections are refused and those that stood are reset. */
    synchronized void down() throws IOException {
        door.close();
        cut();
    }

    /** All connections that stand are reset at once, as when an address changes. */
    void cut() {
        open.forEach(FaultProxy::reset);
    }

    /** Back at the same address. */
    synchronized void up() throws IOException {
        if (door.isClosed() && !closed) {
            door = bind(port);
            accept(door);
        }
    }

    // below those the system gives away: nobody may take it while this wire is down
    private static ServerSocket free() throws IOException {
        IOException last = new IOException("no free port");
        for (int i = 0; i < 100; i++) {
            try {
                return bind(LOWEST + ThreadLocalRandom.current().nextInt(PORTS));
            } catch (IOException e) {
                last = e;
            }
        }
        throw last;
    }

    private static ServerSocket bind(int port) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 256);
        return socket;
    }

    private void accept(ServerSocket at) {
        Thread.ofVirtual()
                .start(
                        () -> {
                            while (!at.isClosed()) {
                                try {
                                    Socket socket = at.accept();
                                    open.add(socket);
                                    Thread.ofVirtual().start(() -> serve(socket));
                                } catch (IOException e) {
                                    return;
                                }
                            }
                        });
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            while (true) {
                Crossing request = Crossing.read(in, false);
                if (request == null || !weather.crosses(request, socket, this)) {
                    return;
                }
            }
        } catch (IOException e) {
            // a connection that breaks is what this wire is for
            reset(socket);
        } finally {
            open.remove(socket);
        }
    }

    /** Ends a connection so that the other side gets an error, not an end. */
    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            assert e != null;
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        down();
    }
}
