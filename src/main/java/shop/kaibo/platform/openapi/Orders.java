package shop.kaibo.platform.openapi;

import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.Page;
import shop.kaibo.platform.Personal;
import shop.kaibo.platform.RemoteOrder;
import shop.kaibo.platform.wire.Strict;

import java.util.Locale;

/** Orders over the documented API. Thread-safe. */
final class Orders {
    private final Asking asking;

    Orders(Asking asking) {
        this.asking = asking;
    }

    Outcome<Page<RemoteOrder>> changed(String cursor, int limit) {
        return asking.feed("orders", cursor, limit, WiredOrder::of);
    }

    Outcome<RemoteOrder> one(String remoteId) {
        return asking.read(asking.url("v1", "orders", remoteId).build(), WiredOrder::of);
    }

    Outcome<RemoteOrder> ship(String order, String carrier, String waybill, String key) {
        return asking.write(
                "POST",
                asking.url("v1", "orders", order, "shipments").build(),
                key,
                Drafts.shipment(carrier, waybill),
                WiredOrder::of);
    }

    Outcome<RemoteOrder> close(String order, String reason, String key) {
        return asking.write(
                "POST",
                asking.url("v1", "orders", order, "close").build(),
                key,
                Asking.MAPPER.createObjectNode().put("reason", reason),
                WiredOrder::of);
    }

    Outcome<String> plain(String order, Personal.Field field) {
        return asking.read(
                asking.url("v1", "orders", order, "fields", field.name().toLowerCase(Locale.ROOT))
                        .build(),
                node -> Strict.text(node, "plain"));
    }
}
