package shop.kaibo.drill;

import org.jspecify.annotations.Nullable;

import shop.kaibo.aftersale.AfterSale;
import shop.kaibo.aftersale.flow.CaseAct;
import shop.kaibo.base.Refused;
import shop.kaibo.listing.Edit;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingState;
import shop.kaibo.order.OrderClosing;
import shop.kaibo.store.Store;
import shop.kaibo.sync.Till;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** What a merchant does at a till, by the dice; everything acknowledged is told by its id. */
final class Hand {
    /** One thing a person does. */
    enum Deed {
        LIST,
        RESTOCK,
        REPRICE,
        TEXT,
        SHELF,
        SHIP,
        CLOSE,
        ACT
    }

    private static final long STOCK = 900;
    private static final String UNSHIPPED =
            "SELECT id FROM orders WHERE status = 'paid' AND ship_state NOT IN ('intent', 'done')"
                    + " AND refund_state <> 'under_way' AND unknown_there = 0 ORDER BY id LIMIT 1";
    private static final String UNPAID =
            "SELECT id FROM orders WHERE status = 'pending_pay' AND unknown_there = 0 AND NOT"
                    + " EXISTS (SELECT 1 FROM outbox WHERE topic = 'order:' || orders.id AND kind ="
                    + " 'order.close') ORDER BY id LIMIT 1";

    private final Till till;
    private final RandomGenerator random;

    Hand(Till till, RandomGenerator random) {
        this.till = till;
        this.random = random;
    }

    /** Does it; the id of the operation, "" when there is nothing it could be done with. */
    String does(Deed deed) {
        try {
            return switch (deed) {
                case LIST -> list(STOCK);
                case RESTOCK -> restock();
                case REPRICE -> reprice();
                case TEXT -> text();
                case SHELF -> shelf();
                case SHIP -> ship();
                case CLOSE -> close();
                case ACT -> act();
            };
        } catch (Refused said) {
            // a person reads why and goes on
            return "";
        }
    }

    /** Lists something new with a photo of its own. */
    String list(long stock) {
        Listing made = till.list(random.nextInt(1 << 24), 990 + random.nextInt(9000), stock);
        return last("listing:" + made.id());
    }

    private String restock() {
        Listing one = any(false);
        return one == null ? "" : restock(one, store().ids().next());
    }

    /** Under an id that is known before it is acknowledged. */
    String restock(Listing one, String id) {
        long delta = 1 + random.nextInt(9);
        return store().db()
                .write(
                        tx -> {
                            String sku = one.skus().getFirst().id();
                            till.listings.restock(tx, Till.OWNER, sku, delta, "restock", id, 0);
                            return id;
                        });
    }

    private String reprice() {
        Listing one = any(false);
        if (one == null) {
            return "";
        }
        long now = one.skus().getFirst().priceFen();
        till.reprice(
                one, now > 5000 ? now - 1 - random.nextInt(900) : now + 1 + random.nextInt(900));
        return last("listing:" + one.id());
    }

    private String text() {
        Listing one = any(true);
        if (one == null) {
            return "";
        }
        String title = "软底鞋 " + random.nextInt(1 << 30);
        till.listings.editing().edit(Till.OWNER, List.of(Edit.words(one.id(), title, "鞋靴/单鞋")));
        return last("listing:" + one.id());
    }

    private String shelf() {
        Listing one = any(true);
        if (one == null) {
            return "";
        }
        if (one.state() == ListingState.OFF) {
            till.listings.relist(Till.OWNER, one.id());
        } else {
            till.listings.unlist(Till.OWNER, one.id(), 0);
        }
        return last("listing:" + one.id());
    }

    private String ship() {
        String order = first(UNSHIPPED);
        if (order.isEmpty()) {
            return "";
        }
        long number =
                Math.floorMod(UUID.fromString(order).hashCode() * 2_654_435_761L, 10_000_000_000L);
        String waybill = "YT%013d".formatted(number);
        till.orders.ship(Till.OWNER, order, "YTO", waybill, 0);
        return last("order:" + order);
    }

    private String close() {
        String order = first(UNPAID);
        if (order.isEmpty()) {
            return "";
        }
        var closing = new OrderClosing(store());
        boolean closes = store().db().write(tx -> closing.close(tx, Till.OWNER, order, "不要了", 0));
        return closes ? last("order:" + order) : "";
    }

    private String act() {
        for (AfterSale sale : till.cases.latest(200)) {
            if (sale.legal().contains(CaseAct.AGREE_REFUND)
                    || sale.legal().contains(CaseAct.AGREE_RETURN)) {
                return till.cases.approve(Till.OWNER, sale, 0);
            }
        }
        return "";
    }

    private Store store() {
        return till.store;
    }

    /** Something on the shelf, its way there behind it when that is needed; null when none is. */
    private @Nullable Listing any(boolean there) {
        List<Listing> all =
                till.listings.shelf().listings().stream()
                        .filter(
                                one ->
                                        !there
                                                || one.state() == ListingState.ON_SALE
                                                || one.state() == ListingState.OFF)
                        .toList();
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    private String first(String sql) {
        return store().db().read(h -> h.createQuery(sql).mapTo(String.class).findOne().orElse(""));
    }

    private String last(String topic) {
        String sql = "SELECT id FROM outbox WHERE topic = ? ORDER BY seq DESC LIMIT 1";
        return store().db().read(h -> h.createQuery(sql).bind(0, topic).mapTo(String.class).one());
    }
}
