package shop.kaibo.platform.sandbox;

import shop.kaibo.base.SettableClock;
import shop.kaibo.platform.ListingDraft;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.RemoteListing;
import shop.kaibo.platform.RemoteOrder.Source;
import shop.kaibo.platform.openapi.OpenGateway;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A sandbox and a merchant's gateway to it, over real HTTP. */
final class Stall implements AutoCloseable {
    final SettableClock clock;
    final SandboxServer server;
    final String token;
    final OpenGateway gateway;

    Stall(SandboxOptions options) {
        this(options, new SettableClock());
    }

    Stall(SandboxOptions options, SettableClock clock) {
        this.clock = clock;
        server = SandboxServer.start(options.withFaults(FaultPlan.NONE), clock);
        token = done(OpenGateway.newToken(server.url()));
        gateway = OpenGateway.open(server.url(), token);
        done(gateway.capabilities());
        server.backstage().faults(options.faults());
    }

    static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T value)) {
            return value;
        }
        throw new AssertionError("not done: " + outcome);
    }

    static byte[] picture(String seed) {
        byte[] text = ("xxxx" + seed).getBytes(StandardCharsets.UTF_8);
        text[0] = (byte) 0xFF;
        text[1] = (byte) 0xD8;
        text[2] = (byte) 0xFF;
        return text;
    }

    String upload(String seed) {
        byte[] bytes = picture(seed);
        return done(gateway.uploadPhoto(bytes, Hash.hex(bytes)));
    }

    ListingDraft draft(String reference, long priceFen, long stock) {
        return new ListingDraft(
                reference,
                "碎花连衣裙 " + reference,
                "女装/连衣裙",
                List.of(upload(reference)),
                List.of(new ListingDraft.Sku(reference + "-1", "均码", "A1", priceFen, stock)));
    }

    RemoteListing list(String reference, long priceFen, long stock) {
        return done(gateway.createListing(draft(reference, priceFen, stock), "key-" + reference));
    }

    /** Places one paid order of a piece and answers its id. */
    String sell(String sku, long quantity) {
        return server.backstage()
                .placeOrders(
                        List.of(new Backstage.OrderWish(sku, quantity, Source.FOLLOWER, true)), 1)
                .getFirst();
    }

    @Override
    public void close() {
        gateway.close();
        server.close();
    }
}
