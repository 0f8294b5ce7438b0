package shop.kaibo.photo.phone;

import com.sun.net.httpserver.HttpExchange;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.Photos;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;

/** Receives photos: counted, bounded, checked, encoded anew. Thread-safe. */
final class Uploads {
    /** Held in memory at a time, at most 20 MB each; the others wait so many seconds. */
    private static final int AT_ONCE = 5;

    private static final int PATIENCE_S = 20;

    /** What is read and thrown away of a photo that is too large, so that it gets an answer. */
    private static final long DRAINED = 128L << 20;

    private static final int MOST_PHONES = 50;
    private static final int STEPS = 20;

    private final PhoneInbox inbox;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final AtomicInteger taken = new AtomicInteger();
    private final Map<String, Integer> phones = new ConcurrentHashMap<>();

    Uploads(PhoneInbox inbox) {
        this.inbox = inbox;
    }

    /** Counts from nothing again. */
    void begin() {
        taken.set(0);
    }

    /** The body is the file; the query says which page (p) sends which photo (n) of how many. */
    Answer take(HttpExchange exchange, Texts texts) throws IOException {
        var query = new Query(exchange.getRequestURI().getQuery());
        int phone = phone(query.word("p"));
        int chosen = query.number("of");
        int before = Math.min(query.number("n"), chosen) - 1;
        long length = length(exchange);
        InputStream body = exchange.getRequestBody();
        if (phone == 0 || !reserved()) {
            drain(body);
            return words(409, texts.get("phone.full", PhoneServer.MOST_PHOTOS), texts);
        }
        if (!hasRoom()) {
            taken.decrementAndGet();
            return words(503, texts.get("phone.busy"), texts);
        }
        boolean kept = false;
        try {
            byte[] file =
                    read(
                            body,
                            length,
                            bytes ->
                                    inbox.progress(
                                            new PhoneProgress(
                                                    phone, before, chosen, bytes, length)));
            if (file.length > PhoneServer.LARGEST_PHOTO) {
                long rest = drain(body);
                long whole = length >= 0 ? length : file.length + rest;
                long mb = (whole + (1 << 20) - 1) >> 20;
                return words(413, texts.get("phone.heavy", mb), texts);
            }
            Photo photo = Photos.prepare(file);
            inbox.arrived(photo);
            kept = true;
            return words(200, texts.get("phone.arrived"), texts);
        } catch (Refused e) {
            return words(422, texts.of(e), texts);
        } finally {
            room.release();
            if (!kept) {
                taken.decrementAndGet();
            }
            inbox.progress(new PhoneProgress(phone, before + 1, chosen, 0, 0));
        }
    }

    private boolean reserved() {
        int most = PhoneServer.MOST_PHOTOS;
        return taken.getAndUpdate(n -> n < most ? n + 1 : n) < most;
    }

    // a phone that walked out of the house holds its place until the door is closed
    private boolean hasRoom() {
        try {
            return room.tryAcquire(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Answer words(int status, String sentence, Texts texts) {
        return Answer.sentence(status, sentence, texts, false);
    }

    /** 1 for the first page that sends, 2 for the next; 0 when there are too many. */
    private int phone(String page) {
        synchronized (phones) {
            if (!phones.containsKey(page) && phones.size() >= MOST_PHONES) {
                return 0;
            }
            return phones.computeIfAbsent(page, _ -> phones.size() + 1);
        }
    }

    /** -1 when the phone does not say. */
    private static long length(HttpExchange exchange) {
        String said = exchange.getRequestHeaders().getFirst("Content-Length");
        try {
            return said == null ? -1 : Long.parseLong(said);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** All of it, or one byte more than is allowed. */
    private static byte[] read(InputStream body, long length, LongConsumer progress)
            throws IOException {
        int most = PhoneServer.LARGEST_PHOTO + 1;
        if (length >= most) {
            return new byte[most];
        }
        progress.accept(0);
        var file = new ByteArrayOutputStream(length > 0 ? (int) length : 1 << 20);
        byte[] piece = new byte[64 << 10];
        long told = 0;
        while (file.size() < most) {
            int got = body.read(piece, 0, Math.min(piece.length, most - file.size()));
            if (got < 0) {
                break;
            }
            file.write(piece, 0, got);
            if (file.size() - told >= Math.max(1, length / STEPS)) {
                told = file.size();
                progress.accept(told);
            }
        }
        return file.toByteArray();
    }

    private static long drain(InputStream body) throws IOException {
        byte[] piece = new byte[64 << 10];
        long gone = 0;
        int got = 0;
        while (got >= 0 && gone < DRAINED) {
            gone += got;
            got = body.read(piece);
        }
        return gone;
    }
}
