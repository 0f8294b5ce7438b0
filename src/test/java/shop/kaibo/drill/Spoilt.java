package shop.kaibo.drill;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** One exchange that meets a fault. Used by the thread of its connection. */
final class Spoilt {
    private static final int LONGEST_SILENCE_MS = 3_000;
    private static final int OVERTAKEN_AFTER_MS = 30;
    private static final String JSON = "application/json";
    private static final String HTML = "text/html; charset=utf-8";

    private final Crossing request;
    private final Socket from;
    private final FaultProxy wire;
    private final Spoiler weather;
    private final boolean repeatable;

    /**
     * @param repeatable whether the same request twice is harmless on the platform
     */
    Spoilt(Crossing request, Socket from, FaultProxy wire, Spoiler weather, boolean repeatable) {
        this.request = request;
        this.from = from;
        this.wire = wire;
        this.weather = weather;
        this.repeatable = repeatable;
    }

    /** Lets it happen; true when the connection may be used again. */
    boolean by(Fault fault) throws IOException {
        Fault.Moment moment = fault.moment();
        boolean before = moment == Fault.Moment.BEFORE;
        boolean during = moment == Fault.Moment.DURING;
        return switch (fault.kind()) {
            case REFUSED -> {
                carried(before);
                wire.down();
                yield false;
            }
            case CUT, RESET, MOVED -> {
                Crossing answer = carried(before);
                if (during) {
                    half(answer);
                }
                if (fault.kind() == Fault.Kind.MOVED) {
                    wire.cut();
                } else if (fault.kind() == Fault.Kind.RESET) {
                    FaultProxy.reset(from);
                }
                yield false;
            }
            case DELAY -> {
                if (before) {
                    if (repeatable || request.writes()) {
                        weather.hold(request, wire.upstream());
                    }
                    yield silence();
                }
                Crossing answer = carried(false);
                yield during ? halves(answer) : silence();
            }
            case STALL -> {
                Crossing answer = carried(before);
                if (during) {
                    half(answer);
                }
                yield silence();
            }
            case TRUNCATED -> truncated(moment);
            case FLIPPED -> flipped(moment);
            case REPEATED -> repeated(moment);
            case REORDERED -> {
                if (before) {
                    rest();
                }
                Crossing answer = carried(false);
                if (!before) {
                    rest();
                }
                answer.write(out());
                yield true;
            }
            case BUSY -> {
                String wait =
                        before ? "Retry-After: 2" : during ? "X-Nothing: 1" : "Retry-After: soon";
                yield says(429, wait, during ? HTML : JSON, before ? Canned.BUSY : Canned.PORTAL);
            }
            case HTTP500, HTTP502, HTTP503, HTTP504, HTTP408 -> {
                carried(before);
                String text =
                        before
                                ? "{\"code\":\"failed\",\"message\":\"\"}"
                                : during ? "{\"co" : Canned.PORTAL;
                yield says(fault.kind().status(), "Retry-After: 0", before ? JSON : HTML, text);
            }
            case DRIP -> drips(moment);
            case PORTAL -> {
                carried(before);
                yield during
                        ? says(302, "Location: http://127.0.0.1:9/login", HTML, Canned.PORTAL)
                        : says(200, "X-Portal: 1", before ? HTML : JSON, Canned.PORTAL);
            }
            case BOMB -> {
                carried(before);
                yield says(200, "Content-Encoding: gzip", during ? HTML : JSON, Canned.bomb());
            }
            case GARBAGE -> {
                Crossing answer = carried(before);
                out().write("\u0000\u0001SSH-2.0-nothing\r\n".getBytes(StandardCharsets.UTF_8));
                if (moment == Fault.Moment.AFTER) {
                    answer.write(out());
                }
                yield false;
            }
            case EMPTY -> {
                carried(before);
                yield says(during ? 204 : 200, "X-Empty: 1", JSON, "");
            }
            case WRONG -> {
                carried(before);
                yield says(
                        200,
                        "X-Wrong: 1",
                        JSON,
                        before ? "{}" : during ? "[]" : "{\"epoch\":\"x\"}");
            }
            case NAME -> throw new IllegalArgumentException("not on the wire");
        };
    }

    // the platform's answer, or an empty one where it is not to see the request
    private Crossing carried(boolean not) throws IOException {
        return not
                ? new Crossing(List.of("HTTP/1.1 200 OK"), new byte[0])
                : Crossing.carry(request, wire.upstream()).with("Connection", "");
    }

    private OutputStream out() throws IOException {
        return from.getOutputStream();
    }

    private void half(Crossing answer) throws IOException {
        byte[] bytes = answer.bytes();
        out().write(bytes, 0, bytes.length - (answer.body().length + 1) / 2);
        out().flush();
    }

    private boolean halves(Crossing answer) throws IOException {
        half(answer);
        rest();
        byte[] bytes = answer.bytes();
        int rest = (answer.body().length + 1) / 2;
        out().write(bytes, bytes.length - rest, rest);
        out().flush();
        return true;
    }

    private boolean truncated(Fault.Moment moment) throws IOException {
        if (moment == Fault.Moment.BEFORE) {
            byte[] bytes = request.bytes();
            byte[] loopback = {127, 0, 0, 1};
            try (var socket = new Socket(InetAddress.getByAddress(loopback), wire.upstream())) {
                socket.getOutputStream()
                        .write(bytes, 0, bytes.length - request.body().length / 2 - 1);
            }
            return false;
        }
        Crossing answer = carried(false);
        byte[] plain = Canned.plain(answer);
        var bare = answer.with("Content-Length", "").with("Content-Encoding", "");
        byte[] part =
                moment == Fault.Moment.DURING
                        ? Arrays.copyOf(plain, plain.length / 2)
                        : new byte[0];
        new Crossing(bare.with("Connection", "close").lines(), part).write(out());
        return false;
    }

    private boolean flipped(Fault.Moment moment) throws IOException {
        if (moment == Fault.Moment.BEFORE) {
            Crossing damaged =
                    request.body().length == 0 ? request : request.with(Canned.flip(request, true));
            Crossing.carry(damaged, wire.upstream()).with("Connection", "").write(out());
            return true;
        }
        Crossing answer = carried(false);
        if (answer.body().length > 20) {
            answer = answer.with(Canned.flip(answer, moment == Fault.Moment.DURING));
        }
        answer.write(out());
        return true;
    }

    private boolean repeated(Fault.Moment moment) throws IOException {
        Crossing first = carried(false);
        if (moment == Fault.Moment.AFTER) {
            first.write(out());
        }
        Crossing second = repeatable ? carried(false) : first;
        if (moment != Fault.Moment.AFTER) {
            (moment == Fault.Moment.BEFORE ? second : first).write(out());
        }
        return true;
    }

    private boolean drips(Fault.Moment moment) throws IOException {
        if (moment == Fault.Moment.BEFORE) {
            rest();
            Crossing answer = carried(false);
            drip(answer.bytes(), 1, 0);
            return true;
        }
        Crossing answer = carried(false);
        byte[] bytes = answer.bytes();
        if (moment == Fault.Moment.DURING) {
            drip(bytes, 20, 0);
            return true;
        }
        out().write(bytes, 0, bytes.length - 1);
        out().flush();
        return silence();
    }

    private void drip(byte[] bytes, long everyMs, int start) throws IOException {
        for (int i = start; i < bytes.length; i += everyMs > 1 ? 1 : 64) {
            out().write(bytes, i, Math.min(everyMs > 1 ? 1 : 64, bytes.length - i));
            out().flush();
            sleep(everyMs);
        }
    }

    private boolean says(int status, String header, String type, String text) throws IOException {
        return says(status, header, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private boolean says(int status, String header, String type, byte[] body) throws IOException {
        Canned.answer(status, header, type, body).write(out());
        return true;
    }

    // nothing more comes, until the other side gives up
    private boolean silence() throws IOException {
        from.setSoTimeout(LONGEST_SILENCE_MS);
        try {
            return from.getInputStream().read() >= 0 && false;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private static void rest() {
        sleep(OVERTAKEN_AFTER_MS);
    }

    private static void sleep(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
