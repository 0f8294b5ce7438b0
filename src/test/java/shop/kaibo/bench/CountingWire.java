package shop.kaibo.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * A wire to a platform on this machine that counts every byte in both directions, heads included,
 * and the requests. Thread-safe.
 */
final class CountingWire implements AutoCloseable {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final Pattern REQUEST = Pattern.compile("(GET|PUT|POST) /\\S* HTTP/1\\.1\r\n");

    private final int upstream;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong requests = new AtomicLong();

    CountingWire(int upstream) throws IOException {
        this.upstream = upstream;
        door = new ServerSocket(0, 50, InetAddress.getByAddress(LOOPBACK));
        Thread.ofVirtual().start(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    long bytes() {
        return bytes.get();
    }

    long requests() {
        return requests.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                var far = new Socket(InetAddress.getByAddress(LOOPBACK), upstream);
                near.setTcpNoDelay(true);
                far.setTcpNoDelay(true);
                open.add(near);
                open.add(far);
                Thread.ofVirtual().start(() -> carry(near, far, true));
                Thread.ofVirtual().start(() -> carry(far, near, false));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void carry(Socket from, Socket to, boolean asking) {
        byte[] buffer = new byte[64 << 10];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                bytes.addAndGet(read);
                if (asking) {
                    String text = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                    requests.addAndGet(REQUEST.matcher(text).results().count());
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            // whoever hung up did not want the rest
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
