package shop.kaibo.drill;

import shop.kaibo.store.ShopKey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What was acknowledged, a line each with the way to see it, in a file beside the homes, so that
 * the recorder puts it among the writes in the order in which it came. Thread-safe.
 */
final class Said implements AutoCloseable {
    /** The file beside the homes. */
    static final String FILE = "said";

    private final FileChannel file;
    private final String who;

    Said(Path root, String who) throws IOException {
        this.who = who;
        file =
                FileChannel.open(
                        root.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** A question to the database that is answered with a number above 0 from now on. */
    void that(String sql) {
        line("sql", sql);
    }

    /** An operation is kept. */
    String kept(String operation) {
        that("SELECT count(*) FROM outbox WHERE id = '" + operation + "'");
        return operation;
    }

    /** The newest operation of a topic is kept. */
    void operation(Premises shop, String topic) {
        kept(
                shop.ask(
                        "SELECT id FROM outbox WHERE topic = '"
                                + topic
                                + "' ORDER BY seq DESC LIMIT 1"));
    }

    void photo(String sha256) {
        line("photo", sha256);
    }

    /** The home holds so many sound copies of itself. */
    void copies(int many) {
        line("copies", Integer.toString(many));
    }

    /** The shop's key opens by a secret only. */
    void locked() {
        line("locked", "");
    }

    /** What is sealed of a buyer opens. */
    void opens(String buyer) {
        line("opens", buyer);
    }

    /** It never does again. */
    void gone(String buyer) {
        line("gone", buyer);
    }

    private synchronized void line(String how, String what) {
        String line = who + "\t" + how + "\t" + what + "\n";
        try {
            file.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line, read back. */
    record Word(String who, String how, String what) {
        static Word of(String line) {
            String[] parts = line.substring(0, line.length() - 1).split("\t", 3);
            return new Word(parts[0], parts[1], parts[2]);
        }

        /** Whether it is so in a home that was opened again. */
        boolean holds(Premises shop) {
            return switch (how) {
                case "sql" -> shop.ask(what).matches("[1-9][0-9]*");
                case "photo" -> shop.photos.read(what).isPresent();
                case "copies" ->
                        shop.safekeeping.snapshots().list().size() >= Integer.parseInt(what);
                case "locked" -> ShopKey.kept(shop.home) != ShopKey.Kept.MACHINE;
                case "opens" -> shop.store.db().read(h -> shop.buyers.reveal(h, what)).isPresent();
                case "gone" -> shop.store.db().read(h -> shop.buyers.reveal(h, what)).isEmpty();
                default -> throw new IllegalArgumentException(how);
            };
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
