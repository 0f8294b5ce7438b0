package shop.kaibo.platform.sandbox;

import shop.kaibo.platform.RemoteCase;
import shop.kaibo.platform.RemoteOrder.Source;
import shop.kaibo.platform.sandbox.Backstage.OrderWish;

import tools.jackson.databind.node.ArrayNode;

import java.util.List;

/** The sandbox's own window over HTTP. Thread-safe. */
final class AdminRoutes {
    private static final double MOST_ORDERS = 1_000_000;

    private final Backstage backstage;

    AdminRoutes(Backstage backstage) {
        this.backstage = backstage;
    }

    List<Route> routes() {
        return List.of(
                get("/admin/effects", call -> Answer.ok(backstage.effects())),
                get("/admin/state", call -> Answer.ok(backstage.state())),
                post("/admin/broadcast", this::broadcast),
                post("/admin/orders", this::orders),
                post("/admin/after-sales", this::afterSales),
                post("/admin/case-step", this::step),
                post("/admin/reviews", this::reviews),
                post("/admin/faults", this::faults),
                post("/admin/rollback", this::rollback),
                post("/admin/wipe", this::wipe));
    }

    private static Route get(String template, Route.Handler handler) {
        return Route.get(template, handler).withoutToken();
    }

    private static Route post(String template, Route.Handler handler) {
        return Route.post(template, handler).withoutToken();
    }

    private Answer broadcast(Call call) {
        Fields fields = call.fields();
        double rate = fields.decimal("rate");
        double seconds = fields.decimal("seconds");
        if (!(rate > 0 && seconds > 0 && rate * seconds <= MOST_ORDERS)) {
            throw Refusal.unreadable("rate and seconds");
        }
        backstage.broadcast(seed(fields), rate, seconds);
        return Answer.ok(Json.object().put("orders", Math.round(rate * seconds)));
    }

    private Answer orders(Call call) {
        Fields fields = call.fields();
        List<Fields> rows = fields.has("orders") ? fields.objects("orders") : List.of(fields);
        ArrayNode ids = Json.array();
        backstage
                .placeOrders(rows.stream().map(AdminRoutes::wish).toList(), seed(fields))
                .forEach(ids::add);
        return Answer.created(Json.object().set("orders", ids));
    }

    private static OrderWish wish(Fields row) {
        return new OrderWish(
                row.text("skuRemoteId", 1, 40),
                row.has("quantity") ? row.number("quantity") : 1,
                row.has("source") ? row.choice("source", Source.class) : Source.PUBLIC,
                !row.has("paid") || row.flag("paid"));
    }

    private Answer afterSales(Call call) {
        Fields fields = call.fields();
        List<RemoteCase.Type> types =
                fields.has("type")
                        ? List.of(fields.choice("type", RemoteCase.Type.class))
                        : List.of();
        int opened =
                backstage.afterSales((int) fields.number("count", 0, 100_000), seed(fields), types);
        return Answer.ok(Json.object().put("cases", opened));
    }

    private Answer step(Call call) {
        Fields fields = call.fields();
        backstage.step(fields.text("id", 1, 40), fields.text("step", 1, 20));
        return Answer.ok(Json.object());
    }

    private Answer reviews(Call call) {
        Fields fields = call.fields();
        int bad = fields.has("bad") ? (int) fields.number("bad", 0, 100) : 30;
        int written =
                backstage.reviews((int) fields.number("count", 0, 100_000), bad, seed(fields));
        return Answer.ok(Json.object().put("reviews", written));
    }

    private Answer faults(Call call) {
        String spec = call.fields().text("spec", 0, 500);
        try {
            backstage.faults(FaultPlan.parse(spec));
        } catch (IllegalArgumentException e) {
            throw Refusal.unreadable(String.valueOf(e.getMessage()));
        }
        return Answer.ok(Json.object().put("spec", spec));
    }

    private Answer rollback(Call call) {
        backstage.rollback(call.fields().number("toSeq"));
        return Answer.ok(Json.object().put("epoch", backstage.epoch()));
    }

    private Answer wipe(Call call) {
        backstage.wipe();
        return Answer.ok(Json.object().put("epoch", backstage.epoch()));
    }

    private static long seed(Fields fields) {
        return fields.has("seed") ? fields.number("seed") : 1;
    }
}
