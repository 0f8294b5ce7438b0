package shop.kaibo.drill;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One message of HTTP/1.1 as it came over a wire: its first line, its headers and its body.
 *
 * @param lines the first line and the headers
 */
record Crossing(List<String> lines, byte[] body) {
    private static final int LONGEST_HEAD = 64 << 10;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    /** The next message; null when the other side closed before it began. */
    static @Nullable Crossing read(InputStream in, boolean answer) throws IOException {
        var head = new ByteArrayOutputStream();
        int ends = 0;
        while (ends < 4) {
            int next = in.read();
            if (next < 0) {
                if (head.size() == 0) {
                    return null;
                }
                throw new EOFException("half a head");
            }
            head.write(next);
            boolean due = next == (ends % 2 == 0 ? '\r' : '\n');
            ends = due ? ends + 1 : next == '\r' ? 1 : 0;
            if (head.size() > LONGEST_HEAD) {
                throw new IOException("the head is too long");
            }
        }
        String text = head.toString(StandardCharsets.ISO_8859_1).strip();
        List<String> lines = List.of(text.split("\r\n"));
        var bare = new Crossing(lines, new byte[0]);
        String length = bare.header("content-length");
        byte[] body = new byte[0];
        if (length != null) {
            body = in.readNBytes(Integer.parseInt(length));
            if (body.length < Integer.parseInt(length)) {
                throw new EOFException("half a body");
            }
        } else if (answer && bare.status() != 204) {
            body = in.readAllBytes();
        }
        return new Crossing(lines, body);
    }

    /** Carries a request to a port of this machine and brings the answer. */
    static Crossing carry(Crossing request, int port) throws IOException {
        try (var socket = new Socket(InetAddress.getByAddress(LOOPBACK), port)) {
            socket.setTcpNoDelay(true);
            request.with("Connection", "close").write(socket.getOutputStream());
            Crossing answer = read(socket.getInputStream(), true);
            if (answer == null) {
                throw new EOFException("no answer");
            }
            return answer;
        }
    }

    void write(OutputStream out) throws IOException {
        out.write(bytes());
        out.flush();
    }

    byte[] bytes() {
        byte[] head =
                (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    /** "POST /v1/skus/220001/stock". */
    String asked() {
        String line = lines.getFirst();
        return line.substring(0, line.lastIndexOf(' '));
    }

    boolean writes() {
        return !asked().startsWith("GET ");
    }

    int status() {
        return Integer.parseInt(lines.getFirst().split(" ")[1]);
    }

    @Nullable String header(String name) {
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            if (line.substring(0, colon).strip().equalsIgnoreCase(name)) {
                return line.substring(colon + 1).strip();
            }
        }
        return null;
    }

    /** The same with a header put or, when the value is empty, left out. */
    Crossing with(String name, String value) {
        var changed = new ArrayList<String>(lines);
        String start = name.toLowerCase(Locale.ROOT) + ":";
        changed.removeIf(line -> line.toLowerCase(Locale.ROOT).startsWith(start));
        if (!value.isEmpty()) {
            changed.add(name + ": " + value);
        }
        return new Crossing(changed, body);
    }

    Crossing with(byte[] other) {
        return new Crossing(lines, other).with("Content-Length", String.valueOf(other.length));
    }
}
