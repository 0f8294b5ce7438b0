package shop.kaibo.platform.kuaishou;

import shop.kaibo.aftersale.AfterSale;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingEvent;
import shop.kaibo.listing.ListingOperation;
import shop.kaibo.listing.Sku;
import shop.kaibo.order.OrderQuery;
import shop.kaibo.order.OrderRow;
import shop.kaibo.order.OrderTab;
import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;
import shop.kaibo.store.Payloads;
import shop.kaibo.sync.Till;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Both sides of a shop on the platform of the trials at rest: what differs, in words. */
final class StallSides {
    private final Till till;
    private final SimServer sim;
    private final List<String> faults = new ArrayList<>();

    StallSides(Till till, SimServer sim) {
        this.till = till;
        this.sim = sim;
    }

    List<String> faults(int sold) {
        List<Operation> all = till.latest(1_000_000);
        for (Operation one : all) {
            if (one.state() != OperationState.DONE && !Till.wentWithAnother(one)) {
                faults.add(one.kind() + ' ' + one.state() + ' ' + one.reason());
            }
        }
        listings();
        orders(sold);
        cases();
        same("wrong requests", List.of(), sim.refused);
        return faults;
    }

    private void same(String what, Object here, Object there) {
        if (!Objects.equals(here, there)) {
            faults.add(what + ": here " + here + ", there " + there);
        }
    }

    // by the history, which knows nothing of what left together
    private Map<String, Long> changed() {
        Map<String, Long> changed = new HashMap<>();
        for (String payload :
                till.store
                        .db()
                        .read(
                                h ->
                                        h.createQuery("SELECT payload FROM event WHERE kind = ?")
                                                .bind(0, ListingOperation.STOCK)
                                                .mapTo(String.class)
                                                .list())) {
            var change = Payloads.read(payload, ListingEvent.Restocked.class);
            changed.merge(change.skuId(), change.delta(), Long::sum);
        }
        return changed;
    }

    private void listings() {
        List<Listing> here = till.listings.shelf().listings();
        same("listings", here.size(), sim.items.all().size());
        Map<String, Long> changed = changed();
        for (Listing listing : here) {
            Sku sku = listing.skus().getFirst();
            ItemWords.Ids ids = ItemWords.Ids.of(till.remoteSku(sku));
            ObjectNode its = sim.inside(() -> sim.items.sku(ids.item(), ids.sku()));
            long bought =
                    sim.orders.all().values().stream()
                            .filter(o -> o.get("orderItemInfo").get("skuId").asLong() == ids.sku())
                            .count();
            long due = KilledStall.STOCK + changed.getOrDefault(sku.id(), 0L) - bought;
            same("stock of " + sku.code(), due, its.get("skuStock").longValue());
            same("stock here of " + sku.code(), due, sku.left());
            same("price of " + sku.code(), sku.priceFen(), its.get("skuSalePrice").longValue());
        }
    }

    private void orders(int sold) {
        List<OrderRow> here = till.orders.search(OrderQuery.of("", OrderTab.ALL, 10_000));
        same("orders", here.size(), sold);
        same("orders there", sim.orders.all().size(), sold);
        var known = new HashSet<String>();
        here.forEach(order -> known.add(order.remoteId()));
        sim.orders
                .all()
                .forEach(
                        (oid, order) -> {
                            if (!known.contains(String.valueOf(oid))) {
                                faults.add("not here: " + order.get("orderBaseInfo"));
                            }
                        });
        for (OrderRow order : here) {
            ObjectNode there = sim.orders.order(Long.parseLong(order.remoteId()));
            JsonNode parcels = there.get("orderLogisticsInfo");
            same("parcels of " + order.remoteId(), 1, parcels.size());
            same(
                    "waybill of " + order.remoteId(),
                    StallChild.waybill(order.remoteId()),
                    parcels.path(0).path("expressNo").asString(""));
            same("waybill here", StallChild.waybill(order.remoteId()), order.waybill());
        }
    }

    private void cases() {
        List<AfterSale> here = till.cases.latest(10_000);
        same("cases", here.size(), sim.refunds.all().size());
        int money = 0;
        long fen = 0;
        for (ObjectNode refund : sim.refunds.all().values()) {
            boolean only = refund.get("handlingWay").intValue() == 10;
            same("refund", only ? 60 : 30, refund.get("status").intValue());
            money += only ? 1 : 0;
            fen += only ? refund.get("refundFee").longValue() : 0;
        }
        same("payments", money, sim.refunds.payments);
        same("paid", fen, sim.refunds.paidFen);
    }
}
