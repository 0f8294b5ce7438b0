package shop.kaibo.platform.vendure;

import static shop.kaibo.platform.vendure.Readings.time;
import static shop.kaibo.platform.wire.Strict.list;
import static shop.kaibo.platform.wire.Strict.number;
import static shop.kaibo.platform.wire.Strict.object;
import static shop.kaibo.platform.wire.Strict.optional;
import static shop.kaibo.platform.wire.Strict.text;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Mask;
import shop.kaibo.platform.AddressKey;
import shop.kaibo.platform.Personal;
import shop.kaibo.platform.RemoteOrder;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** An order of the shop as a record of the port. Thread-safe. */
final class OrderReadings {
    static final String SETTLED = "Settled";

    private OrderReadings() {}

    static RemoteOrder order(JsonNode node) {
        String state = text(node, "state");
        JsonNode parcel = parcel(node);
        JsonNode to = orEmpty(node, "shippingAddress");
        JsonNode who = orEmpty(node, "customer");
        Personal name = name(word(to, "fullName"));
        Personal phone = phone(first(word(to, "phoneNumber"), word(who, "phoneNumber")));
        Personal address = address(to);
        String buyer = word(who, "id");
        return new RemoteOrder(
                text(node, "id"),
                // the only thing of an order that moves with every change of it
                number(object(node, "history"), "totalItems"),
                status(state),
                state,
                RemoteOrder.Source.PUBLIC,
                total(node, state),
                lines(node),
                buyer.isEmpty() ? "order " + text(node, "id") : buyer,
                name((word(who, "lastName") + word(who, "firstName")).strip()),
                name,
                phone,
                address,
                AddressKey.of(name, phone, address),
                null,
                parcel == null ? null : word(parcel, "method"),
                parcel == null ? null : word(parcel, "trackingCode"),
                0,
                0,
                placed(node),
                paid(node),
                parcel == null ? 0 : time(parcel, "createdAt"),
                0,
                updated(node));
    }

    static RemoteOrder.Status status(String state) {
        return switch (state) {
            case "PaymentAuthorized", "ArrangingPayment" -> RemoteOrder.Status.PENDING_PAY;
            case "PaymentSettled" -> RemoteOrder.Status.PAID;
            case "PartiallyShipped" -> RemoteOrder.Status.PART_SHIPPED;
            case "Shipped", "PartiallyDelivered" -> RemoteOrder.Status.SHIPPED;
            case "Delivered" -> RemoteOrder.Status.RECEIVED;
            case "Cancelled" -> RemoteOrder.Status.CLOSED;
            default -> RemoteOrder.Status.OTHER;
        };
    }

    /** Parcels that left; one that was only announced is not one yet. */
    private static @Nullable JsonNode parcel(JsonNode order) {
        JsonNode last = null;
        for (JsonNode parcel : rows(order, "fulfillments")) {
            String state = text(parcel, "state");
            if (state.equals("Shipped") || state.equals("Delivered")) {
                last = parcel;
            }
        }
        return last;
    }

    static List<RemoteOrder.Line> lines(JsonNode order) {
        var left = new ArrayList<RemoteOrder.Line>();
        var placed = new ArrayList<RemoteOrder.Line>();
        for (JsonNode line : list(order, "lines", one -> one)) {
            placed.add(line(line, number(line, "orderPlacedQuantity")));
            if (number(line, "quantity") > 0) {
                left.add(line(line, number(line, "quantity")));
            }
        }
        // of an order that was cancelled what it had been about
        return left.isEmpty() ? placed : left;
    }

    private static RemoteOrder.Line line(JsonNode line, long quantity) {
        JsonNode variant = object(line, "productVariant");
        return new RemoteOrder.Line(
                text(variant, "productId"),
                text(variant, "id"),
                text(variant, "name"),
                Readings.spec(variant),
                quantity,
                number(line, "discountedUnitPriceWithTax"));
    }

    private static long total(JsonNode order, String state) {
        if (!state.equals("Cancelled")) {
            return number(order, "totalWithTax");
        }
        return rows(order, "payments").stream()
                .filter(one -> text(one, "state").equals(SETTLED))
                .mapToLong(one -> number(one, "amount"))
                .sum();
    }

    private static long placed(JsonNode order) {
        return time(order, order.hasNonNull("orderPlacedAt") ? "orderPlacedAt" : "createdAt");
    }

    private static long paid(JsonNode order) {
        return rows(order, "payments").stream()
                .filter(one -> text(one, "state").equals(SETTLED))
                // its own time may stand a second before the order's
                .mapToLong(one -> Math.max(time(one, "createdAt"), placed(order)))
                .max()
                .orElse(0);
    }

    /** The order's own time of change stands still after it was placed. */
    private static long updated(JsonNode order) {
        long last = Math.max(time(order, "updatedAt"), placed(order));
        for (JsonNode parcel : rows(order, "fulfillments")) {
            last = Math.max(last, time(parcel, "updatedAt"));
        }
        for (JsonNode payment : rows(order, "payments")) {
            for (JsonNode refund : list(payment, "refunds", one -> one)) {
                last = Math.max(last, time(refund, "updatedAt"));
            }
        }
        return last;
    }

    static List<JsonNode> rows(JsonNode node, String name) {
        return node.hasNonNull(name) ? list(node, name, one -> one) : List.of();
    }

    private static JsonNode orEmpty(JsonNode node, String name) {
        return node.hasNonNull(name) ? object(node, name) : Speech.object();
    }

    private static String word(JsonNode node, String name) {
        String word = optional(node, name);
        return word == null ? "" : word;
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private static Personal name(String name) {
        return new Personal(Mask.name(name), null, name);
    }

    private static Personal phone(String phone) {
        return new Personal(Mask.phone(phone), null, phone);
    }

    private static Personal address(JsonNode to) {
        String region = word(to, "province") + word(to, "city");
        return new Personal(
                region + "****", null, region + word(to, "streetLine1") + word(to, "streetLine2"));
    }
}
