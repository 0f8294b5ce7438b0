package shop.kaibo.sync;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Refused;
import shop.kaibo.buyer.BuyerPart;
import shop.kaibo.buyer.Disclosed;
import shop.kaibo.buyer.Disclosure;
import shop.kaibo.operator.Actor;
import shop.kaibo.order.OrderRow;
import shop.kaibo.order.OrderService;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.Personal;
import shop.kaibo.platform.PlatformGateway;

/**
 * Looking at one field of the buyer of an order where the platform sends only masks: it is asked
 * for that one field, within the same budget and into the same history as what is kept here, and
 * the answer is kept nowhere. Blocks on the network. Thread-safe.
 */
public final class Unmasking {
    private final Accounts accounts;
    private final OrderService orders;
    private final Disclosure disclosure;

    public Unmasking(Accounts accounts, OrderService orders, Disclosure disclosure) {
        this.accounts = accounts;
        this.orders = orders;
        this.disclosure = disclosure;
    }

    /**
     * One field in plain words; refused for all that {@link Disclosure} and the platform refuse.
     */
    public Disclosed reveal(Actor actor, String orderId, BuyerPart part, String reason) {
        OrderRow order = order(orderId);
        return disclosure.reveal(
                actor, order.buyerId(), part, reason, (p, cipher) -> asked(order, p, cipher));
    }

    /** Forgets the buyer of an order. */
    public void forget(Actor actor, String orderId) {
        disclosure.forget(actor, order(orderId).buyerId());
    }

    private OrderRow order(String orderId) {
        return orders.find(orderId).orElseThrow(() -> new Refused("order", "order.unknown"));
    }

    private String asked(OrderRow order, BuyerPart part, @Nullable String cipher) {
        Account account =
                accounts.list().stream()
                        .filter(a -> a.id().equals(order.account()))
                        .filter(a -> a.capabilities().decrypts())
                        .findFirst()
                        .orElseThrow(() -> refused("platform"));
        try (PlatformGateway gateway = accounts.gatewayOf(account)) {
            Personal.Field field = Personal.Field.valueOf(part.name());
            return switch (gateway.decrypt(order.remoteId(), field, cipher)) {
                case Outcome.Done<String>(String words) when !words.isBlank() -> words;
                case Outcome.Rejected<String>(String code, _) when code.equals("decrypt_quota") ->
                        throw refused("quota");
                case Outcome.Rejected<String>(String code, _) when code.equals("decrypt_expired") ->
                        throw refused("expired");
                case Outcome.Unauthorized<String> _ -> throw refused("signin");
                case Outcome.Offline<String> _,
                        Outcome.Throttled<String> _,
                        Outcome.Unknown<String> _ ->
                        throw refused("offline");
                default -> throw refused("platform");
            };
        }
    }

    private static Refused refused(String why) {
        return new Refused("reveal", "refused.reveal." + why);
    }
}
