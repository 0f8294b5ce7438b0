package shop.kaibo;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import shop.kaibo.command.Signing;
import shop.kaibo.listing.QuickListing;
import shop.kaibo.listing.QuickListing.Wanted;
import shop.kaibo.photo.Photos;
import shop.kaibo.platform.sandbox.SandboxOptions;
import shop.kaibo.platform.sandbox.SandboxServer;
import shop.kaibo.platform.sandbox.art.Item;
import shop.kaibo.platform.sandbox.art.ItemArt;
import shop.kaibo.sync.Access;
import shop.kaibo.sync.Account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The embedded practice platform of a home: it answers under the same address each time the home is
 * opened, so that its account stays the same. Blocks on disk and loopback; off the FX thread.
 */
final class PracticeShop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PracticeShop.class);
    private static final String PORT = "practice.port";
    private static final int PHOTO_PX = 1_080;
    private static final int FIRST_GOODS = 6;
    private static final double ORDERS_A_SECOND = 1.5;
    private static final double SHOW_S = 1_200;
    private static final long TALK_MS = 30_000;

    private final Wiring shop;
    private @Nullable SandboxServer server;
    private boolean closed;

    PracticeShop(Wiring shop) {
        this.shop = shop;
    }

    /** Lets the platform answer again where this home had practised before. */
    synchronized void resume() {
        if (closed || server != null) {
            return;
        }
        int port =
                shop.store()
                        .db()
                        .read(h -> shop.store().settings().get(h, PORT))
                        .map(Integer::parseInt)
                        .orElse(0);
        if (port != 0) {
            try {
                start(port);
            } catch (UncheckedIOException e) {
                // another program has the port: the account is simply away until it is free again
                LOG.warn("the practice platform could not take its port", e);
            }
        }
    }

    /** Makes the practice shop: account, a few goods on the shelf, a broadcast with buyers. */
    synchronized void begin(boolean english) {
        SandboxServer platform = server == null ? start(0) : server;
        shop.store()
                .db()
                .write(
                        tx -> {
                            String port = Integer.toString(platform.port());
                            shop.store().settings().put(tx, PORT, port);
                            return port;
                        });
        String token = Signing.required(new Gateways().practiceToken(platform.url()));
        Account account =
                Signing.required(
                        shop.accounts()
                                .connect(
                                        shop.actor(),
                                        english ? "Practice" : "练习店",
                                        new Access("sandbox", platform.url(), token)));
        LOG.info("practice account {}", account.id());
        if (shop.listings().shelf().listings().isEmpty()) {
            IntStream.range(0, FIRST_GOODS).forEach(i -> list(i, english));
        }
        shop.sync().untilIdle(20_000);
        if (shop.broadcasts().current().isEmpty()) {
            shop.broadcasts().start(shop.actor(), english ? "Zhu" : "小朱");
        }
        platform.backstage().broadcast(System.nanoTime(), ORDERS_A_SECOND, SHOW_S);
    }

    private void list(int index, boolean english) {
        Item item = ItemArt.items().get(index);
        var sku = new Wanted("", item.code(), item.priceFen(), item.stock());
        var photo = Photos.prepare(ItemArt.jpeg(index, PHOTO_PX));
        String title = english ? item.titleEn() : item.titleZh();
        shop.listings()
                .list(
                        shop.actor(),
                        new QuickListing(
                                photo, title, "", List.of(sku), "practice:" + item.id(), 0));
    }

    private SandboxServer start(int port) {
        Path data = shop.store().home().resolve("sandbox");
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SandboxServer started =
                SandboxServer.start(SandboxOptions.of(data).withPort(port), shop.clock());
        started.backstage().talk(System.nanoTime(), TALK_MS);
        server = started;
        return started;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (server != null) {
            server.close();
        }
    }
}
