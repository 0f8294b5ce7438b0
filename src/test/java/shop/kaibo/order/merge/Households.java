package shop.kaibo.order.merge;

import shop.kaibo.buyer.BuyerField;
import shop.kaibo.buyer.BuyerFields;
import shop.kaibo.order.OrderReport;
import shop.kaibo.order.OrderSource;
import shop.kaibo.order.OrderStatus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What really was ordered, kept beside the program, and what is wrong with parcels made of it. It
 * looks at names of places, never at what the program keeps of them.
 */
final class Households {
    /** An order as it truly is; reason is why it must not share a parcel, "" where it may. */
    record Truth(String account, String buyer, String place, long pieces, String reason) {
        Truth because(String now) {
            return new Truth(account, buyer, place, pieces, now);
        }

        Truth movedTo(String there) {
            return new Truth(account, buyer, there, pieces, reason);
        }

        String home() {
            return account + '|' + buyer + '|' + place;
        }
    }

    /** A shipment that reached the queue for the platform. */
    record Sent(String orderId, String waybill) {}

    final Map<String, Truth> orders = new HashMap<>();

    static OrderReport report(
            String remoteId,
            long version,
            Truth truth,
            OrderStatus status,
            String remark,
            long atMs) {
        var line = new OrderReport.Line("l", "s", "货" + remoteId, "", truth.pieces(), 1000);
        return new OrderReport(
                remoteId,
                version,
                status,
                "raw",
                OrderSource.PUBLIC,
                1000 * truth.pieces(),
                List.of(line),
                truth.buyer(),
                new BuyerFields(
                        BuyerField.masked("昵*"),
                        BuyerField.masked("张*"),
                        BuyerField.masked("138****0000"),
                        BuyerField.masked("浙江****")),
                truth.place(),
                remark.isEmpty() ? null : remark,
                "",
                "",
                0,
                0,
                atMs,
                status == OrderStatus.PENDING_PAY ? 0 : atMs,
                0,
                status == OrderStatus.PAID ? atMs + 172_800_000 : 0,
                atMs + version);
    }

    /** Everything wrong with these shipments; empty when all is well. */
    List<String> wrong(List<Sent> sent, long most) {
        var faults = new ArrayList<String>();
        var times = new HashMap<String, Integer>();
        var parcels = new TreeMap<String, List<Truth>>();
        for (Sent one : sent) {
            Truth truth = orders.get(one.orderId());
            if (times.merge(one.orderId(), 1, Integer::sum) == 2) {
                faults.add("twice " + one.orderId());
            }
            if (!truth.reason().isEmpty()) {
                faults.add("left although " + truth.reason());
            }
            parcels.computeIfAbsent(one.waybill(), w -> new ArrayList<>()).add(truth);
        }
        parcels.forEach(
                (waybill, inside) -> {
                    if (inside.stream().map(Truth::home).distinct().count() > 1) {
                        faults.add("wrong address " + waybill);
                    }
                    if (inside.stream().mapToLong(Truth::pieces).sum() > most) {
                        faults.add("too heavy " + waybill);
                    }
                });
        faults.addAll(forgotten(times, most));
        return faults;
    }

    // two orders of one home that would have fitted together and both stayed behind
    private List<String> forgotten(Map<String, Integer> sent, long most) {
        var least = new HashMap<String, Long>();
        var faults = new ArrayList<String>();
        orders.forEach(
                (id, truth) -> {
                    boolean stayed = truth.reason().isEmpty() && !sent.containsKey(id);
                    if (stayed && !truth.place().isEmpty()) {
                        Long other = least.putIfAbsent(truth.home(), truth.pieces());
                        if (other != null && other + truth.pieces() <= most) {
                            faults.add("forgotten " + id);
                        }
                    }
                });
        return faults;
    }
}
