package shop.kaibo.sync;

import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What stands before a platform on its own port: proves to be it by the certificate it was last
 * given, or says raw bytes instead, and counts the bytes of requests that got through.
 */
final class Front implements Closeable {
    private final ServerSocket door;
    private final int behind;
    private final AtomicInteger let = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Face face = Socket::close;

    /** How a connection is met. */
    interface Face {
        void meet(Socket socket) throws Exception;
    }

    Front(int behind) throws IOException {
        this.behind = behind;
        door = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    String url() {
        return "https://localhost:" + door.getLocalPort();
    }

    /** Connections through which a request came. */
    int let() {
        return let.get();
    }

    void wear(HeldCertificate leaf, HeldCertificate... chain) {
        var identity = new HandshakeCertificates.Builder();
        var above = new java.security.cert.X509Certificate[chain.length];
        for (int i = 0; i < chain.length; i++) {
            above[i] = chain[i].certificate();
        }
        var sockets = identity.heldCertificate(leaf, above).build().sslSocketFactory();
        turn(
                socket -> {
                    Socket tls = sockets.createSocket(socket, socket.getInputStream(), true);
                    pipe(tls);
                });
    }

    /** Answers the first bytes of whoever comes with these, whatever they were. */
    void say(byte[] words) {
        turn(
                socket -> {
                    socket.getInputStream().readNBytes(16);
                    socket.getOutputStream().write(words);
                    socket.getOutputStream().flush();
                    // until the other side hangs up
                    socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
                });
    }

    // who is still connected was met by the face before
    private void turn(Face next) {
        face = next;
        open.forEach(Front::hangUp);
        let.set(0);
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            assert e != null;
        }
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                Face now = face;
                Thread.ofVirtual().start(() -> meet(socket, now));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void meet(Socket socket, Face now) {
        open.add(socket);
        try (socket) {
            now.meet(socket);
        } catch (Exception refused) {
            // whoever came did not believe us, or left
            assert refused != null;
        } finally {
            open.remove(socket);
        }
    }

    private void pipe(Socket outside) throws Exception {
        try (var inside = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            Thread back = Thread.ofVirtual().start(() -> copy(inside, outside));
            InputStream in = outside.getInputStream();
            int first = in.read();
            if (first >= 0) {
                let.incrementAndGet();
                inside.getOutputStream().write(first);
                in.transferTo(inside.getOutputStream());
            }
            inside.close();
            back.join();
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            byte[] some = new byte[8192];
            for (int n = from.getInputStream().read(some); n >= 0; ) {
                to.getOutputStream().write(some, 0, n);
                to.getOutputStream().flush();
                n = from.getInputStream().read(some);
            }
            to.close();
        } catch (IOException e) {
            assert e != null;
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
