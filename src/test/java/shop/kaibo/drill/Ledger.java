package shop.kaibo.drill;

import shop.kaibo.TrialBooks;
import shop.kaibo.aftersale.AfterSale;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.Sku;
import shop.kaibo.platform.sandbox.SandboxServer;
import shop.kaibo.safekeeping.Finding;
import shop.kaibo.safekeeping.SafekeepingService;
import shop.kaibo.store.Operation;
import shop.kaibo.store.OperationState;
import shop.kaibo.sync.Till;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A till's books beside its platform's, both at rest: what was acknowledged had its effect there
 * exactly once, what was refused had none, and both show the same goods, orders and cases.
 */
final class Ledger {
    static final String OVERTAKEN = "overtaken by what came after it: ";

    private static final Set<String> ALWAYS_SEEN =
            Set.of("listing.create", "listing.price", "stock.adjust", "order.ship", "case.act");

    private final Till till;
    private final List<String> faults = new ArrayList<>();

    private Ledger(Till till) {
        this.till = till;
    }

    /**
     * Everything wrong, in words.
     *
     * @param acknowledged ids of operations in the order they were said to be saved
     */
    static List<String> faults(Till till, SandboxServer there, Collection<String> acknowledged)
            throws IOException {
        var ledger = new Ledger(till);
        ledger.effects(there.backstage().effects(), new LinkedHashSet<>(acknowledged));
        JsonNode state = there.backstage().state();
        ledger.goods(state);
        ledger.cases(state);
        TrialBooks.Verdict verdict = TrialBooks.compare(till.store, there.url());
        if (!verdict.equal()) {
            ledger.faults.add(verdict.toString());
        }
        ledger.faults.addAll(unsound(till));
        return ledger.faults;
    }

    /** What a check-up of a home finds wrong; a full disk is not a drill's business. */
    static List<String> unsound(Till till) {
        return new SafekeepingService(till.store)
                .checkUp().stream()
                        .filter(one -> !one.sound() && !one.name().equals("disk"))
                        .map(Finding::toString)
                        .toList();
    }

    private void effects(JsonNode effects, Set<String> acknowledged) {
        Map<String, Long> places = new HashMap<>();
        Set<String> told = new HashSet<>();
        Set<String> byItself = new HashSet<>();
        for (JsonNode effect : effects) {
            String kind = effect.get("kind").stringValue();
            String key = effect.get("key").stringValue();
            if (key != null) {
                places.putIfAbsent(key, effect.get("seq").longValue());
                once(told, kind + " under key " + key);
            } else if (kind.startsWith("case.") && !kind.equals("case.opened")) {
                byItself.add(effect.get("entity").stringValue());
            }
            JsonNode reference = effect.get("detail").get("reference");
            if (reference != null) {
                once(told, kind + " of reference " + reference.stringValue());
            }
        }
        Map<String, Operation> kept = new HashMap<>();
        for (Operation operation : till.latest(1_000_000)) {
            kept.put(operation.id(), operation);
            boolean seen = places.containsKey(operation.id());
            boolean done = operation.state() == OperationState.DONE;
            if (operation.state().open()) {
                faults.add("not at rest: " + operation);
            } else if (!done && seen) {
                faults.add("had effect and is called " + operation.state() + ": " + operation);
            } else if (done && !seen && ALWAYS_SEEN.contains(operation.kind())) {
                lost(operation, byItself);
            }
        }
        inOrder(places, kept, acknowledged);
    }

    // unless the platform forgot what it was about, or did the same by itself when time was up
    private void lost(Operation operation, Set<String> byItself) {
        boolean late =
                till.cases.latest(1_000_000).stream()
                        .filter(sale -> operation.payload().contains(sale.id()))
                        .anyMatch(sale -> byItself.contains(sale.remoteId()));
        String sql =
                "SELECT EXISTS (SELECT 1 FROM orders WHERE unknown_there = 1 AND instr(:what, id))"
                        + " OR EXISTS (SELECT 1 FROM after_sale WHERE unknown_there = 1 AND"
                        + " instr(:what, id))";
        boolean forgotten =
                till.store
                        .db()
                        .read(
                                h ->
                                        h.createQuery(sql)
                                                .bind(
                                                        "what",
                                                        operation.topic() + operation.payload())
                                                .mapTo(Boolean.class)
                                                .one());
        if (!forgotten && !late) {
            faults.add("lost: " + operation);
        }
    }

    // what was said about one thing first had its effect first
    private void inOrder(
            Map<String, Long> places, Map<String, Operation> kept, Set<String> acknowledged) {
        Map<String, Long> last = new HashMap<>();
        for (String id : acknowledged) {
            Operation operation = kept.get(id);
            if (operation == null) {
                faults.add("acknowledged and gone: " + id);
                continue;
            }
            Long place = places.get(id);
            if (place != null) {
                Long before = last.put(operation.topic(), place);
                if (before != null && before > place) {
                    faults.add(OVERTAKEN + operation);
                }
            }
        }
    }

    private void once(Set<String> told, String what) {
        if (!told.add(what)) {
            faults.add("twice: " + what);
        }
    }

    private void goods(JsonNode state) {
        Map<String, Listing> here = new HashMap<>();
        for (Listing one : till.listings.shelf().listings()) {
            here.put(String.valueOf(one.remoteId()), one);
        }
        for (JsonNode its : state.get("listings")) {
            Listing ours = here.remove(its.get("remoteId").stringValue());
            if (ours == null) {
                faults.add("not here: " + its);
                continue;
            }
            Sku sku = ours.skus().getFirst();
            JsonNode one = its.get("skus").get(0);
            if (!ours.state().name().equals(its.get("state").stringValue())
                    || !ours.title().equals(its.get("title").stringValue())
                    || sku.priceFen() != one.get("priceFen").longValue()
                    || sku.left() != one.get("stock").longValue()) {
                faults.add("unlike " + its + ": " + ours);
            }
        }
        here.values().forEach(one -> faults.add("not there: " + one));
    }

    private void cases(JsonNode state) {
        Map<String, AfterSale> here = new HashMap<>();
        till.cases.latest(1_000_000).forEach(sale -> here.put(sale.remoteId(), sale));
        for (JsonNode its : state.get("cases")) {
            AfterSale sale = here.get(its.get("remoteId").stringValue());
            if (sale == null) {
                faults.add("not here: " + its);
            } else if (!sale.status().name().equals(its.get("status").stringValue())
                    || sale.refundedFen() != its.get("refundedFen").longValue()) {
                faults.add("unlike " + its + ": " + sale);
            }
        }
    }
}
