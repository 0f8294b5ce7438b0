package shop.kaibo.sync;

import shop.kaibo.platform.Capabilities;

import java.util.ArrayList;
import java.util.List;

/** What a platform cannot do, told from its capabilities alone. Thread-safe. */
final class Lacks {
    private Lacks() {}

    /** Text keys, what touches the work most first. */
    static List<String> of(Capabilities can) {
        var lacks = new ArrayList<String>();
        if (!can.liveFeed()) {
            lacks.add("platform.lacks.live");
            lacks.add("platform.lacks.sure");
            return List.copyOf(lacks);
        }
        if (!can.cartPage().isEmpty()) {
            lacks.add("platform.lacks.cart");
        }
        if (!can.negotiation()) {
            lacks.add("platform.lacks.negotiation");
        }
        if (!can.events()) {
            lacks.add("platform.lacks.feed");
        }
        if (!can.plainBuyers()) {
            lacks.add(can.decrypts() ? "platform.lacks.plain" : "platform.lacks.hidden");
        }
        if (!can.idempotencyKeys()) {
            lacks.add("platform.lacks.keys");
        }
        if (!can.closesOrders()) {
            lacks.add("platform.lacks.closing");
        }
        if (!can.reviews()) {
            lacks.add("platform.lacks.reviews");
        }
        return List.copyOf(lacks);
    }
}
