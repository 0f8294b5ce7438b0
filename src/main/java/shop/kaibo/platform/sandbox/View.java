package shop.kaibo.platform.sandbox;

import org.jdbi.v3.core.Handle;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The shop as its owner of the sandbox sees it. Runs on one snapshot. */
final class View {
    private View() {}

    static ArrayNode effects(Handle handle) {
        ArrayNode effects = Json.array();
        handle.createQuery("SELECT seq, at, kind, key, entity, detail FROM effect ORDER BY seq")
                .map(
                        (row, context) -> {
                            ObjectNode effect = effects.addObject();
                            effect.put("seq", row.getLong("seq"));
                            effect.put("at", row.getLong("at"));
                            effect.put("kind", row.getString("kind"));
                            effect.put("key", row.getString("key"));
                            effect.put("entity", row.getString("entity"));
                            effect.set("detail", Json.MAPPER.readTree(row.getString("detail")));
                            return effect;
                        })
                .list();
        return effects;
    }

    static ObjectNode state(Shelf shelf) {
        ObjectNode state = Json.object();
        state.put("epoch", shelf.counter("epoch"));
        ArrayNode listings = state.putArray("listings");
        for (Listing listing : shelf.all(Kind.LISTING)) {
            ObjectNode row = listings.addObject();
            row.put("remoteId", listing.id);
            row.put("reference", listing.client);
            row.put("title", listing.title);
            row.put("state", listing.state.name());
            ArrayNode photos = row.putArray("photoSha256");
            listing.photos.forEach(photos::add);
            ArrayNode skus = row.putArray("skus");
            for (Sku sku : shelf.skus(listing)) {
                ObjectNode one = skus.addObject();
                one.put("remoteId", sku.id);
                one.put("reference", sku.client);
                one.put("spec", sku.spec);
                one.put("code", sku.code);
                one.put("priceFen", sku.priceFen);
                one.put("stock", sku.stock);
            }
        }
        ArrayNode orders = state.putArray("orders");
        for (Order order : shelf.all(Kind.ORDER)) {
            ObjectNode row = orders.addObject();
            row.put("remoteId", order.id);
            row.put("status", order.status.name());
            row.put("totalFen", order.totalFen);
            row.put("waybill", order.waybill);
            ArrayNode lines = row.putArray("lines");
            for (Order.Line line : order.lines) {
                lines.addObject()
                        .put("sku", line.sku())
                        .put("quantity", line.quantity())
                        .put("priceFen", line.priceFen());
            }
        }
        ArrayNode cases = state.putArray("cases");
        for (AfterSale afterSale : shelf.all(Kind.CASE)) {
            ObjectNode row = cases.addObject();
            row.put("remoteId", afterSale.id);
            row.put("orderId", afterSale.order);
            row.put("type", afterSale.type.name());
            row.put("status", afterSale.status.name());
            row.put("amountFen", afterSale.amountFen);
            row.put("refundedFen", afterSale.refundedFen);
            row.put("returnWaybill", afterSale.returnWaybill);
        }
        ArrayNode reviews = state.putArray("reviews");
        for (Review review : shelf.all(Kind.REVIEW)) {
            ObjectNode row = reviews.addObject();
            row.put("remoteId", review.id);
            row.put("orderId", review.order);
            row.put("stars", review.stars);
            row.put("reply", review.reply);
        }
        return state;
    }
}
