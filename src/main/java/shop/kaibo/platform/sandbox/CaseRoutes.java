package shop.kaibo.platform.sandbox;

import java.util.List;

/** After-sale cases and what the merchant does with them. Thread-safe. */
final class CaseRoutes {
    private final SandboxShop shop;

    CaseRoutes(SandboxShop shop) {
        this.shop = shop;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/v1/cases/{id}", this::afterSale),
                Route.post("/v1/cases/{id}/acts", this::act));
    }

    private Answer afterSale(Call call) {
        return shop.read(shelf -> Answer.ok(shop.wire.afterSale(shelf.get(Kind.CASE, call.id()))));
    }

    private Answer act(Call call) {
        Fields fields = call.fields();
        String version = fields.text("version", 1, 100);
        var act =
                new CaseRules.Act(
                        fields.text("act", 1, 40),
                        fields.has("amountFen") ? (Long) fields.number("amountFen") : null,
                        fields.textOr("reasonCode", "", 60),
                        fields.textOr("text", "", 500),
                        fields.textOr("carrier", "", 40),
                        fields.textOr("waybill", "", 40));
        return shop.write(
                call,
                books ->
                        Answer.ok(
                                shop.wire.afterSale(
                                        shop.cases.act(
                                                books, call.id(), act, version, shop.wire))));
    }
}
