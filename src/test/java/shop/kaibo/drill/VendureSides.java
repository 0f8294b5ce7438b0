package shop.kaibo.drill;

import static org.assertj.core.api.Assertions.assertThat;

import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingOperation;
import shop.kaibo.listing.ListingOperation.AdjustStock;
import shop.kaibo.listing.Sku;
import shop.kaibo.order.OrderQuery;
import shop.kaibo.order.OrderRow;
import shop.kaibo.order.OrderStatus;
import shop.kaibo.order.OrderTab;
import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;
import shop.kaibo.store.Payloads;
import shop.kaibo.sync.Till;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Both sides of a shop on Vendure at rest: what is there, and what the station believes. */
final class VendureSides {
    private final Till till;
    private final VendureBooks books;

    VendureSides(Till till, VendureBooks books) {
        this.till = till;
        this.books = books;
    }

    static List<OrderRow> all(Till till) {
        return till.orders.search(OrderQuery.of("", OrderTab.ALL, 500));
    }

    /** So many listings, with so many orders, of which some were paid back (fen by order). */
    void same(int listings, int many, Map<String, Long> paidBack) {
        List<JsonNode> products = books.products();
        assertThat(products)
                .filteredOn(product -> product.get("enabled").asBoolean())
                .hasSize(listings);
        Map<String, Long> prices = new HashMap<>();
        for (JsonNode product : products) {
            for (JsonNode variant : product.get("variants")) {
                prices.put(variant.get("id").asString(), variant.get("priceWithTax").asLong());
            }
        }
        Map<String, Long> sellable = books.sellable();
        assertThat(sellable).hasSize(listings + 1);
        Map<String, Long> expected = expected();
        for (Listing listing : till.listings.shelf().listings()) {
            for (Sku sku : listing.skus()) {
                String there = remote(till, till.accounts.list().getFirst().id(), sku.id());
                assertThat(prices.get(there)).isEqualTo(sku.priceFen());
                assertThat(sellable.get(there))
                        .describedAs(listing.title())
                        .isEqualTo(expected.get(there));
                assertThat(sku.left()).describedAs(listing.title()).isEqualTo(expected.get(there));
            }
        }
        Map<String, OrderRow> ours = new HashMap<>();
        all(till).forEach(order -> ours.put(order.remoteId(), order));
        List<JsonNode> orders = books.orders();
        assertThat(orders).hasSize(many);
        assertThat(ours).hasSize(many);
        for (JsonNode order : orders) {
            same(order, ours.get(order.get("id").asString()), paidBack);
        }
        assertThat(till.latest(10_000))
                .filteredOn(one -> !Till.wentWithAnother(one))
                .allSatisfy(one -> assertThat(one.state()).isEqualTo(OperationState.DONE));
    }

    private static void same(JsonNode there, OrderRow here, Map<String, Long> paidBack) {
        String id = there.get("id").asString();
        long back = 0;
        int refunds = 0;
        for (JsonNode payment : there.get("payments")) {
            for (JsonNode refund : payment.get("refunds")) {
                back += refund.get("total").asLong();
                refunds++;
            }
        }
        assertThat(back).isEqualTo(paidBack.getOrDefault(id, 0L));
        assertThat(refunds).isEqualTo(paidBack.containsKey(id) ? 1 : 0);
        assertThat(here.refundState().counts()).isEqualTo(paidBack.containsKey(id));
        if (there.get("state").asString().equals("Cancelled")) {
            assertThat(here.status()).isEqualTo(OrderStatus.CLOSED);
            assertThat(there.get("fulfillments")).isEmpty();
            return;
        }
        assertThat(there.get("state").asString()).isEqualTo("Shipped");
        assertThat(here.status()).isEqualTo(OrderStatus.SHIPPED);
        assertThat(there.get("fulfillments")).hasSize(1);
        assertThat(there.get("fulfillments").get(0).get("trackingCode").asString())
                .isEqualTo(here.waybill())
                .isEqualTo(VendureTill.waybill(id));
    }

    /** What has to be left: listed, changed by us as often as we said, less what was bought. */
    private Map<String, Long> expected() {
        String account = till.accounts.list().getFirst().id();
        var left = new HashMap<String, Long>();
        for (Operation one : till.latest(10_000)) {
            if (one.kind().equals(ListingOperation.CREATE)) {
                Payloads.read(one.payload(), ListingOperation.CreateListing.class)
                        .skus()
                        .forEach(
                                sku ->
                                        left.merge(
                                                remote(till, account, sku.skuId()),
                                                sku.stock(),
                                                Long::sum));
            } else if (one.kind().equals(ListingOperation.STOCK)
                    && one.state() != OperationState.MERGED) {
                // what another took up is in its sum
                var wish = Payloads.read(one.payload(), AdjustStock.class);
                left.merge(remote(till, account, wish.skuId()), wish.delta(), Long::sum);
            }
        }
        for (JsonNode order : books.orders()) {
            for (JsonNode line : order.get("lines")) {
                left.merge(
                        line.get("productVariant").get("id").asString(),
                        -line.get("quantity").asLong(),
                        Long::sum);
            }
        }
        return left;
    }

    private static String remote(Till till, String account, String sku) {
        return till.store
                .db()
                .read(h -> till.store.remoteIds().remote(h, account, "sku", sku))
                .orElse("");
    }
}
