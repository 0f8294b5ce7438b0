package shop.kaibo.platform.kuaishou;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import shop.kaibo.base.Clock;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The platform as its documents describe it, for trials: strict about everything a request says,
 * and it may lose requests and answers. Thread-safe.
 */
public final class SimServer implements AutoCloseable {
    private final HttpServer server;
    private final SimDoor door;
    private final Object lock = new Object();
    final SimTokens tokens;
    final SimItems items;
    final SimOrders orders;
    final SimRefunds refunds;
    final List<String> refused = new CopyOnWriteArrayList<>();
    final List<String> called = new CopyOnWriteArrayList<>();
    volatile Function<String, Fault> faults = _ -> Fault.NONE;
    volatile long delayMs;
    private final Set<String> denied = ConcurrentHashMap.newKeySet();

    /** More in one second of this computer are refused, 0 for any. */
    volatile int callsPerSecond;

    private final Map<Long, Integer> bySecond = new ConcurrentHashMap<>();

    /** What goes wrong with one call. */
    public enum Fault {
        NONE,
        /** The request is lost on its way. */
        LOST,
        /** It happens, and the answer is lost. */
        UNANSWERED
    }

    private SimServer(int port, Clock clock) {
        tokens = new SimTokens(clock);
        door = new SimDoor(clock, tokens);
        items = new SimItems(clock);
        orders = new SimOrders(clock, items);
        refunds = new SimRefunds(clock, orders);
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public static SimServer start(Clock clock) {
        return new SimServer(0, clock);
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Something on the platform's side, with nothing else happening meanwhile. */
    <T> T inside(Supplier<T> act) {
        synchronized (lock) {
            return act.get();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            if (path.startsWith("/oauth2/")) {
                String query = exchange.getRequestURI().getRawQuery();
                String fields = query == null ? new String(body, StandardCharsets.UTF_8) : query;
                answer(exchange, tokens.answer(path, SimDoor.pairs(fields)));
                return;
            }
            pause();
            Fault fault = faults.apply(path.substring(1).replace('/', '.'));
            if (fault == Fault.LOST) {
                return;
            }
            ObjectNode answer = judged(exchange, body);
            if (fault == Fault.NONE) {
                answer(exchange, answer);
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(delayMs);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ObjectNode judged(HttpExchange exchange, byte[] body) {
        try {
            long second = System.nanoTime() / 1_000_000_000;
            int calls = bySecond.merge(second, 1, Integer::sum);
            SimRefusal.when(
                    callsPerSecond > 0 && calls > callsPerSecond, "rate", 16, "Exceed qps limit");
            SimDoor.Request request = door.letIn(exchange, body);
            SimRefusal.when(denied.contains(request.method()), "scope", 28, "access_token scope不足");
            called.add(request.method());
            return inside(() -> done(request));
        } catch (JacksonException | ClassCastException e) {
            throw new AssertionError("a fault of the trial's platform", e);
        } catch (SimRefusal no) {
            refused.add(no.kind);
            return Json.MAPPER
                    .createObjectNode()
                    .put("result", no.code)
                    .put("error_msg", no.words)
                    .put("code", "807000")
                    .put("sub_code", String.valueOf(no.code))
                    .put("sub_msg", no.words);
        }
    }

    private ObjectNode done(SimDoor.Request request) {
        ObjectNode answer =
                Json.MAPPER.createObjectNode().put("result", 1).put("error_msg", "success");
        JsonNode p = request.param();
        switch (request.method()) {
            case "open.order.decrypt.batch" -> answer.setAll(orders.decrypt(p));
            case "open.item.image.upload" ->
                    answer.set("data", items.catalogue.upload(p, request.file()));
            default -> answer.set("data", data(request.method(), p));
        }
        return answer;
    }

    private interface Act {
        void on(JsonNode param);
    }

    private JsonNode data(String method, JsonNode p) {
        return switch (method) {
            case "open.user.seller.get" -> Json.MAPPER.createObjectNode().put("sellerId", 1);
            case "open.item.category.suggested.get" -> items.catalogue.suggested();
            case "open.logistics.express.template.list" -> items.catalogue.templates();
            case "open.item.category.config" -> items.catalogue.config(p);
            case "open.item.edit" -> act(items::edit, p);
            case "open.shop.info.get" -> Json.MAPPER.createObjectNode().put("shopName", "朱记产地店");
            case "open.item.category" -> SimCatalogue.categories();
            case "open.item.new" -> items.make(p);
            case "open.item.get" -> items.one(p).deepCopy();
            case "open.item.list.get" -> items.list(p).deepCopy();
            case "open.item.sku.stock.update" -> act(items::stock, p);
            case "open.item.sku.price.update" -> act(items::price, p);
            case "open.item.shelf.status.update" -> act(items::shelf, p);
            case "open.order.cursor.list" -> orders.list(p);
            case "open.order.detail" -> orders.detail(p).deepCopy();
            case "open.seller.order.goods.deliver" -> act(orders::deliver, p);
            case "open.seller.order.close" -> act(orders::close, p);
            case "open.seller.order.refund.pcursor.list" -> refunds.list(p);
            case "open.seller.order.refund.detail" -> refunds.of(p).deepCopy();
            case "open.seller.order.refund.approve" -> act(refunds::approve, p);
            case "open.seller.order.refund.returngoods.approve" -> act(refunds::approveReturn, p);
            case "open.seller.order.refund.confirm.receipt" -> act(refunds::receipt, p);
            case "open.refund.reject" -> act(refunds::reject, p);
            case "open.refund.reject.reason" -> SimRefunds.reasons();
            case "open.refund.confirm.and.send" -> act(refunds::sendAnew, p);
            case "open.address.seller.list" -> SimRefunds.addresses();
            default -> throw new AssertionError(method);
        };
    }

    private static JsonNode act(Act act, JsonNode param) {
        act.on(param);
        return Json.MAPPER.createObjectNode();
    }

    private static void answer(HttpExchange exchange, ObjectNode answer) throws IOException {
        byte[] bytes = Json.MAPPER.writeValueAsBytes(answer);
        exchange.getResponseHeaders().add("Content-Type", "application/json;charset=UTF-8");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** How long each call takes to be answered. */
    public void delay(long ms) {
        delayMs = ms;
    }

    /** Places an unpaid order of one piece of a sku and returns its id. */
    public long order(String remoteSkuId, String buyer) {
        ItemWords.Ids ids = ItemWords.Ids.of(remoteSkuId);
        return inside(() -> orders.place(ids.item(), ids.sku(), 1, false, buyer));
    }

    /** The buyer pays, or something else about the order changes. */
    public void change(long oid, int status) {
        inside(
                () -> {
                    ObjectNode order = orders.order(oid);
                    if (status == 30) {
                        SimOrders.base(order).put("payTime", System.currentTimeMillis());
                    }
                    orders.status(order, status);
                    return true;
                });
    }

    /** The sign-in has no right to a method from now on. */
    public void deny(String method) {
        denied.add(method);
    }

    /** How often a method was called. */
    public long calls(String method) {
        return called.stream().filter(method::equals).count();
    }

    /** The fields a merchant would bring. */
    public Map<String, String> fields() {
        return Map.of(
                "url",
                url(),
                "appKey",
                SimDoor.APP,
                "appSecret",
                SimDoor.APP_SECRET,
                "signSecret",
                SimDoor.SIGN_SECRET,
                "redirect",
                "https://example.com/back",
                "answer",
                "https://example.com/back?code=good-code&state=kaibo");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
