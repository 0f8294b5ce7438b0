package shop.kaibo.platform.sandbox;

import java.util.List;

/** Orders and their shipment. Thread-safe. */
final class OrderRoutes {
    private final SandboxShop shop;

    OrderRoutes(SandboxShop shop) {
        this.shop = shop;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/v1/orders/{id}", this::order),
                Route.get("/v1/orders/{id}/fields/{field}", this::field),
                Route.post("/v1/orders/{id}/shipments", this::ship),
                Route.post("/v1/orders/{id}/close", this::close));
    }

    private Answer order(Call call) {
        return shop.read(shelf -> Answer.ok(shop.wire.order(shelf.get(Kind.ORDER, call.id()))));
    }

    private Answer field(Call call) {
        String plain = shop.write(books -> Plain.of(books, call.id(), call.path("field")));
        return Answer.ok(Json.object().put("plain", plain));
    }

    private Answer close(Call call) {
        String reason = call.fields().text("reason", 1, 200);
        return shop.write(
                call,
                books -> Answer.ok(shop.wire.order(shop.orders.close(books, call.id(), reason))));
    }

    private Answer ship(Call call) {
        Fields fields = call.fields();
        String carrier = fields.text("carrier", 1, 60);
        String waybill = fields.text("waybill", 4, 40);
        return shop.write(
                call,
                books ->
                        Answer.ok(
                                shop.wire.order(
                                        shop.orders.ship(books, call.id(), carrier, waybill))));
    }
}
