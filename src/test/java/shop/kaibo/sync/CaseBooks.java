package shop.kaibo.sync;

import org.jdbi.v3.core.Jdbi;

import shop.kaibo.aftersale.ActOnCase;
import shop.kaibo.aftersale.AfterSale;
import shop.kaibo.aftersale.Parcel;
import shop.kaibo.store.Operation;
import shop.kaibo.store.Payloads;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Both sides of many cases at rest: what the platform did, and what each station believes. */
public final class CaseBooks {
    private final CaseHistories world;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, ActOnCase> ours = new HashMap<>();
    private long moves;
    private int cases;
    private long setbacks;

    CaseBooks(CaseHistories world) {
        this.world = world;
    }

    /** Everything wrong, in words. */
    public List<String> faults() {
        return faults;
    }

    public int cases() {
        return cases;
    }

    /** Steps of cases on the platform, whoever took them. */
    public long moves() {
        return moves;
    }

    /** What people decided on both stations. */
    public long decisions() {
        return world.decisions;
    }

    /** Decisions that came to nothing because the case had moved on, and are still to be seen. */
    public long setbacks() {
        return setbacks;
    }

    /** Does what the comparison must find: pay, move, money, stock or pending; "" for nothing. */
    void sabotage(String what) {
        String file = "jdbc:sqlite:" + world.market.folder().resolve("sandbox.db");
        switch (what) {
            case "pay" ->
                    Jdbi.create(file)
                            .useHandle(
                                    h ->
                                            h.execute(
                                                    "INSERT INTO effect SELECT (SELECT max(seq) + 1"
                                                        + " FROM effect), at, kind, key || 'x',"
                                                        + " entity, detail FROM effect WHERE kind ="
                                                        + " 'case.refunded' LIMIT 1"));
            case "move" ->
                    Jdbi.create(file)
                            .useHandle(
                                    h ->
                                            h.execute(
                                                    "UPDATE effect SET kind = 'case.sent' WHERE seq"
                                                        + " = (SELECT max(seq) FROM effect WHERE"
                                                        + " kind = 'case.refused')"));
            case "money" -> one("refunded_fen = refunded_fen + 1", "min");
            case "stock" -> here("UPDATE sku SET platform_stock = platform_stock + 1");
            case "pending" -> one("intent = 'refuse'", "max");
            default -> {}
        }
    }

    private void one(String change, String which) {
        here(
                "UPDATE after_sale SET "
                        + change
                        + " WHERE id = (SELECT "
                        + which
                        + "(id) FROM after_sale)");
    }

    private void here(String sql) {
        world.tills[1].store.db().write(tx -> tx.update(sql));
    }

    CaseBooks compare() {
        JsonNode effects = world.market.server.backstage().effects();
        JsonNode state = world.market.server.backstage().state();
        var oracle = new CaseOracle(effects);
        faults.addAll(oracle.faults);
        moves = oracle.moves;
        cases = oracle.cases.size();
        for (Till till : world.tills) {
            station(till, state);
        }
        meant(effects);
        stock(oracle, effects, state);
        return this;
    }

    private void station(Till till, JsonNode state) {
        for (Operation operation :
                till.store.db().read(h -> till.store.outbox().latest(h, 100_000))) {
            if (operation.state().open()) {
                faults.add("still open: " + operation);
            }
            if (operation.kind().equals(ActOnCase.KIND)) {
                ours.put(operation.id(), Payloads.read(operation.payload(), ActOnCase.class));
            }
        }
        var here = new HashMap<String, AfterSale>();
        till.cases.latest(100_000).forEach(sale -> here.put(sale.remoteId(), sale));
        for (JsonNode its : state.get("cases")) {
            AfterSale sale = here.remove(its.get("remoteId").stringValue());
            if (sale == null) {
                faults.add("not here: " + its);
                continue;
            }
            boolean alike =
                    sale.status().name().equals(its.get("status").stringValue())
                            && sale.type().name().equals(its.get("type").stringValue())
                            && sale.amountFen() == its.get("amountFen").longValue()
                            && sale.refundedFen() == its.get("refundedFen").longValue();
            if (!alike || sale.intent() != null || sale.leaptFrom() != null) {
                faults.add("unlike " + its + ": " + sale);
            }
            setbacks += sale.setback().isEmpty() ? 0 : 1;
        }
        here.values().forEach(sale -> faults.add("not there: " + sale));
    }

    // nothing was done in the merchant's name that no person decided, or for another sum
    private void meant(JsonNode effects) {
        for (JsonNode effect : effects) {
            String key = effect.get("key").stringValue();
            if (key == null || !effect.get("kind").stringValue().startsWith("case.")) {
                continue;
            }
            ActOnCase act = ours.get(key);
            JsonNode fen = effect.get("detail").get("refundedFen");
            boolean meant =
                    act != null
                            && effect.get("kind").stringValue().equals(effect(act))
                            && (fen == null || fen.longValue() == act.amountFen());
            if (!meant) {
                faults.add("nobody decided: " + effect + " by " + act);
            }
        }
    }

    private List<String> changes() {
        var told = new ArrayList<String>();
        for (Till till : world.tills) {
            for (Operation operation :
                    till.store.db().read(h -> till.store.outbox().latest(h, 100_000))) {
                String payload = operation.payload();
                boolean moves = payload.contains("return") || payload.contains("replacement");
                if (operation.kind().equals("stock.adjust") && moves
                        || payload.contains("SEND")
                        || payload.contains("RECEIPT")) {
                    told.add("\n" + operation);
                }
            }
            for (AfterSale sale : till.cases.latest(100_000)) {
                Parcel parcel = till.cases.card(sale.id()).orElseThrow().parcel();
                if (parcel != null) {
                    told.add("\n" + sale.remoteId() + " " + sale.type() + parcel);
                }
            }
        }
        return told;
    }

    private static String effect(ActOnCase act) {
        return switch (act.act()) {
            case AGREE_REFUND, CONFIRM_RECEIPT -> "case.refunded";
            case AGREE_RETURN -> "case.return_agreed";
            case SEND -> "case.sent";
            case ANSWER -> "case.answered";
            case REFUSE -> "case.refused";
        };
    }

    // pieces: what was there, less what was sold and sent, and what came back to the shelf
    private void stock(CaseOracle oracle, JsonNode effects, JsonNode state) {
        long expected = 0;
        for (JsonNode effect : effects) {
            String kind = effect.get("kind").stringValue();
            boolean placed = kind.equals("order.placed");
            if (placed || kind.equals("order.closed")) {
                for (JsonNode line : effect.get("detail").get("lines")) {
                    expected += (placed ? -1 : 1) * line.get("quantity").longValue();
                }
            }
            if (kind.equals("case.sent")) {
                var one = oracle.cases.get(effect.get("entity").stringValue());
                expected -= one == null || one.type.equals("REPAIR") ? 0 : one.quantity;
            }
        }
        for (Till till : world.tills) {
            for (AfterSale sale : till.cases.latest(100_000)) {
                Parcel parcel = till.cases.card(sale.id()).orElseThrow().parcel();
                expected += parcel != null && parcel.stocked() ? parcel.quantity() : 0;
            }
        }
        expected += CaseHistories.STOCK;
        long there = 0;
        for (JsonNode listing : state.get("listings")) {
            for (JsonNode sku : listing.get("skus")) {
                there += sku.get("stock").longValue();
            }
        }
        if (there != expected) {
            faults.add(
                    "stock there " + there + ", by what happened " + expected + ": " + changes());
        }
        for (Till till : world.tills) {
            long left =
                    till.listings.shelf().listings().stream().mapToLong(one -> one.left()).sum();
            if (left != there) {
                faults.add("stock here " + left + ", there " + there);
            }
        }
    }
}
