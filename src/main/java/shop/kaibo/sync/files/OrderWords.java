package shop.kaibo.sync.files;

import static shop.kaibo.sync.files.FileField.*;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Mask;
import shop.kaibo.platform.AddressKey;
import shop.kaibo.platform.Personal;
import shop.kaibo.platform.RemoteOrder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What files tell of orders, as the port's records. */
final class OrderWords {
    /** What platforms promise buyers where an export does not say. */
    private static final long SHIPS_WITHIN_MS = 48 * 3_600_000L;

    private OrderWords() {}

    /**
     * @param skuOfCode the goods known under a merchant's own code, "" for none
     */
    static RemoteOrder of(Told told, UnaryOperator<String> skuOfCode) {
        var lines = new ArrayList<RemoteOrder.Line>();
        for (Map<FileField, String> line : told.lines().values()) {
            lines.add(line(line, skuOfCode));
        }
        var status = RemoteOrder.Status.valueOf(told.whole(STATUS));
        long created = told.number(CREATED);
        long paid = told.number(PAID);
        boolean toShip = status == RemoteOrder.Status.PAID;
        if (paid == 0 && status.ordinal() > 0 && status != RemoteOrder.Status.CLOSED) {
            paid = created;
        }
        long shipBy = told.number(SHIP_BY);
        Personal name = person(told.whole(NAME), Mask.name(told.whole(NAME)));
        Personal phone = person(told.whole(PHONE), Mask.phone(told.whole(PHONE)));
        Personal address = person(told.whole(ADDRESS), area(told.whole(ADDRESS)));
        return new RemoteOrder(
                told.id(),
                told.version(),
                status,
                status.name(),
                RemoteOrder.Source.PUBLIC,
                total(told),
                lines,
                buyer(told),
                person(told.whole(NICKNAME), told.whole(NICKNAME)),
                name,
                phone,
                address,
                AddressKey.of(name, phone, address),
                orNull(told.whole(REMARK)),
                orNull(told.whole(CARRIER)),
                orNull(told.whole(WAYBILL)),
                0,
                0,
                created,
                paid,
                told.number(SHIPPED),
                shipBy > 0 || !toShip ? shipBy : paid + SHIPS_WITHIN_MS,
                Math.max(told.number(UPDATED), created));
    }

    private static RemoteOrder.Line line(
            Map<FileField, String> line, UnaryOperator<String> skuOfCode) {
        long pieces = Math.max(1, Told.number(line, QUANTITY));
        String price = line.getOrDefault(PRICE, "");
        String sku = line.getOrDefault(SKU, "");
        String code = line.getOrDefault(CODE, "");
        String known = sku.isEmpty() && !code.isEmpty() ? skuOfCode.apply(code) : "";
        return new RemoteOrder.Line(
                line.getOrDefault(ITEM, ""),
                known.isEmpty() ? Goods.mark(line) : known,
                line.getOrDefault(TITLE, ""),
                line.getOrDefault(SPEC, ""),
                pieces,
                price.isEmpty() ? Told.number(line, TOTAL) / pieces : Long.parseLong(price));
    }

    // exports repeat an order's sum on each of its rows, or split it over them
    private static long total(Told told) {
        List<Long> sums = told.lines().values().stream().map(l -> Told.number(l, TOTAL)).toList();
        boolean repeated = sums.stream().distinct().count() <= 1;
        return repeated
                ? sums.isEmpty() ? 0 : sums.getFirst()
                : sums.stream().mapToLong(Long::longValue).sum();
    }

    private static String buyer(Told told) {
        String id = told.whole(BUYER);
        if (!id.isEmpty()) {
            return id;
        }
        String phone = told.whole(PHONE);
        if (plain(phone) && phone.length() > 7) {
            return "phone " + phone;
        }
        String nickname = told.whole(NICKNAME);
        return plain(nickname) && !nickname.isEmpty() ? "nick " + nickname : "order " + told.id();
    }

    private static boolean plain(String text) {
        return text.indexOf('*') < 0;
    }

    private static Personal person(String text, String mask) {
        return text.isEmpty() || !plain(text)
                ? Personal.masked(text)
                : new Personal(mask, null, text);
    }

    private static String area(String address) {
        return address.length() <= 6 ? "***" : address.substring(0, 6) + "***";
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
