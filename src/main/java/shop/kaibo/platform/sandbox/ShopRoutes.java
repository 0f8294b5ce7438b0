package shop.kaibo.platform.sandbox;

import shop.kaibo.platform.sandbox.Answer.Bytes;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The way in: the document, tokens, capabilities, the epoch. Thread-safe. */
final class ShopRoutes {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SandboxShop shop;
    private final SandboxOptions options;

    ShopRoutes(SandboxShop shop, SandboxOptions options) {
        this.shop = shop;
        this.options = options;
    }

    List<Route> routes() {
        var routes = new ArrayList<Route>();
        if (!options.keyless()) {
            routes.add(Route.get("/v1/keys/{key}", this::key));
        }
        routes.addAll(always());
        return routes;
    }

    private List<Route> always() {
        return List.of(
                Route.get("/openapi.json", call -> document()).withoutToken(),
                Route.post("/v1/tokens", call -> token()).withoutToken(),
                Route.get("/v1/capabilities", call -> capabilities()),
                Route.get("/v1/epoch", call -> epoch()));
    }

    private static Answer document() {
        try (InputStream in = ShopRoutes.class.getResourceAsStream("openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("the OpenAPI document is missing");
            }
            return new Bytes(200, "application/json", in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer token() {
        byte[] secret = new byte[24];
        RANDOM.nextBytes(secret);
        String token = "sb_" + HexFormat.of().formatHex(secret);
        shop.write(
                books ->
                        books.update(
                                "INSERT INTO token (hash, at) VALUES (?,?)",
                                Hash.hex(token.getBytes(StandardCharsets.UTF_8)),
                                books.nowMs));
        return Answer.created(Json.object().put("token", token));
    }

    private Answer capabilities() {
        ObjectNode node = Json.object();
        node.put("idempotencyKeys", !options.keyless());
        node.put("references", true);
        node.put("stockDelta", true);
        node.put("stockSet", !options.deltaOnly());
        node.put("effectNumbers", true);
        node.put("events", true);
        node.put("plainBuyers", options.plainBuyers());
        node.put("audit", true);
        node.put("negotiation", true);
        node.put("closesOrders", true);
        node.put("reviews", true);
        node.put("decrypts", true);
        node.put("deductsOnPayment", false);
        node.put("pageSize", FeedRoutes.PAGE);
        node.put("callsPerSecond", options.callsPerSecond());
        node.put("bundle", options.keyless() ? 0 : Bundles.MOST);
        return Answer.ok(node);
    }

    private Answer epoch() {
        return shop.read(
                shelf ->
                        Answer.ok(
                                Json.object()
                                        .put("epoch", shelf.counter("epoch"))
                                        .put("effect", shelf.lastEffect())
                                        .put("change", shelf.counter("place"))));
    }

    private Answer key(Call call) {
        return shop.read(
                shelf -> Answer.ok(Json.object().put("known", shelf.knowsKey(call.path("key")))));
    }
}
