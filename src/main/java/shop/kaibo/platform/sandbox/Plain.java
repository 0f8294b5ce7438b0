package shop.kaibo.platform.sandbox;

import shop.kaibo.platform.RemoteOrder.Status;

/**
 * One field of a buyer in plain words: counted by the day, and not long after the order is done.
 */
final class Plain {
    private static final long DAY_MS = 86_400_000;
    private static final long KEPT_MS = 14 * DAY_MS;
    private static final long A_DAY = 1_000;

    private Plain() {}

    static String of(Books books, String orderId, String field) {
        Order order = books.shelf.get(Kind.ORDER, orderId);
        boolean over = order.shippedMs > 0 && books.nowMs - order.shippedMs > KEPT_MS;
        if (over || order.status == Status.CLOSED) {
            throw Refusal.rule("decrypt_expired", "订单完结太久，不再提供");
        }
        Order.Buyer buyer = order.buyer;
        String words =
                switch (field) {
                    case "name" -> buyer.name();
                    case "phone" -> buyer.phone();
                    case "address" -> buyer.region() + buyer.street();
                    default -> throw Refusal.unreadable("field");
                };
        String today = "decrypt " + books.nowMs / DAY_MS;
        books.update("INSERT OR IGNORE INTO counter (name, value) VALUES (?, 0)", today);
        if (books.next(today) > A_DAY) {
            throw Refusal.rule("decrypt_quota", "今天的解密次数用完了");
        }
        return words;
    }
}
