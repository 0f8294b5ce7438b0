package shop.kaibo.platform.sandbox;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Mask;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** How the shop's things look on the wire, as the OpenAPI document says. Thread-safe. */
final class Wire {
    private final boolean plainBuyers;

    Wire(boolean plainBuyers) {
        this.plainBuyers = plainBuyers;
    }

    ObjectNode listing(Listing listing, List<Sku> skus) {
        ObjectNode node = Json.object();
        node.put("remoteId", listing.id);
        node.put("reference", listing.client);
        node.put("state", listing.state.name());
        node.put("reason", listing.reason);
        node.put("title", listing.title);
        node.put("category", listing.category);
        ArrayNode photos = node.putArray("photoSha256");
        listing.photos.forEach(photos::add);
        ArrayNode rows = node.putArray("skus");
        skus.forEach(sku -> rows.add(sku(sku)));
        node.put("version", listing.place);
        node.put("textVersion", listing.textVersion);
        ArrayNode wants = node.putArray("wants");
        ListingText.wants(listing).forEach(wants::add);
        node.put("reviewedMs", listing.reviewedMs);
        if (listing.slot > 0) {
            node.put("slot", listing.slot);
        }
        node.put("updatedMs", listing.updatedMs);
        return node;
    }

    ObjectNode sku(Sku sku) {
        ObjectNode node = Json.object();
        node.put("remoteId", sku.id);
        node.put("reference", sku.client);
        node.put("spec", sku.spec);
        node.put("code", sku.code);
        node.put("priceFen", sku.priceFen);
        node.put("priceVersion", sku.priceVersion);
        node.put("stock", sku.stock);
        node.put("effect", sku.effect);
        return node;
    }

    ObjectNode stockChange(StockChange change) {
        ObjectNode node = Json.object();
        node.put("skuId", change.sku);
        node.put("reference", change.client);
        node.put("delta", change.delta);
        node.put("stock", change.stock);
        node.put("effect", change.effect);
        node.put("at", change.atMs);
        return node;
    }

    ObjectNode order(Order order) {
        ObjectNode node = Json.object();
        node.put("remoteId", order.id);
        node.put("version", order.place);
        node.put("status", order.status.name());
        node.put("source", order.source.name());
        node.put("totalFen", order.totalFen);
        ArrayNode lines = node.putArray("lines");
        for (Order.Line line : order.lines) {
            ObjectNode row = lines.addObject();
            row.put("listingId", line.listing());
            row.put("skuId", line.sku());
            row.put("title", line.title());
            row.put("spec", line.spec());
            row.put("quantity", line.quantity());
            row.put("priceFen", line.priceFen());
        }
        buyer(node, order.buyer);
        node.put("remark", order.remark);
        node.put("carrier", order.carrier);
        node.put("waybill", order.waybill);
        node.put("effect", order.effect);
        node.put("releaseEffect", order.releaseEffect);
        node.put("createdMs", order.createdMs);
        node.put("paidMs", order.paidMs);
        node.put("shippedMs", order.shippedMs);
        node.put("shipByMs", order.shipByMs);
        node.put("updatedMs", order.updatedMs);
        return node;
    }

    private void buyer(ObjectNode node, Order.Buyer buyer) {
        node.put("buyerKey", buyer.key());
        // a nickname is public: everyone in the room reads it
        node.set("nickname", personal(Mask.name(buyer.nickname()), buyer.nickname()));
        node.set("name", personal(Mask.name(buyer.name()), plain(buyer.name())));
        node.set("phone", personal(Mask.phone(buyer.phone()), plain(buyer.phone())));
        node.set(
                "address",
                personal(buyer.region() + "****", plain(buyer.region() + buyer.street())));
        node.put("addressKey", addressKey(buyer));
    }

    // a key of a masked platform must not give away what its masks hide: the buyer's key salts it
    private static String addressKey(Order.Buyer buyer) {
        String all =
                String.join(
                        "\n",
                        buyer.key(),
                        buyer.name(),
                        buyer.phone(),
                        buyer.region(),
                        buyer.street());
        return Hash.hex(all.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    }

    private @Nullable String plain(String text) {
        return plainBuyers ? text : null;
    }

    private static ObjectNode personal(String mask, @Nullable String plain) {
        ObjectNode node = Json.object();
        node.put("mask", mask);
        node.putNull("cipher");
        node.put("plain", plain);
        return node;
    }

    ObjectNode afterSale(AfterSale afterSale) {
        ObjectNode node = Json.object();
        node.put("remoteId", afterSale.id);
        node.put("orderId", afterSale.order);
        node.put("type", afterSale.type.name());
        node.put("status", afterSale.status.name());
        node.put("version", String.valueOf(afterSale.place));
        node.put("skuId", afterSale.sku);
        node.put("quantity", afterSale.quantity);
        node.put("amountFen", afterSale.amountFen);
        node.put("refundedFen", afterSale.refundedFen);
        node.put("reason", afterSale.reason);
        node.put("returnCarrier", afterSale.returnCarrier);
        node.put("returnWaybill", afterSale.returnWaybill);
        node.put("wantedSkuId", afterSale.wanted);
        node.put("sentCarrier", afterSale.sentCarrier);
        node.put("sentWaybill", afterSale.sentWaybill);
        node.put("settledBy", afterSale.settledBy);
        node.put("deadlineMs", afterSale.deadlineMs);
        node.put("createdMs", afterSale.createdMs);
        node.put("signedForMs", afterSale.signedForMs);
        node.put("updatedMs", afterSale.updatedMs);
        return node;
    }
}
