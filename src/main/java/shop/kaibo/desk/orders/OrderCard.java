package shop.kaibo.desk.orders;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Mask;
import shop.kaibo.base.Money;
import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.buyer.watch.Watched;
import shop.kaibo.order.OrderDetail;
import shop.kaibo.order.OrderLine;
import shop.kaibo.order.OrderRow;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One order in full, in the words of the screen. Thread-safe.
 *
 * @param number the platform's own number, to be copied
 * @param photos thumbnails by their hash
 * @param remark the buyer's words, "" when there are none
 * @param watched why the buyer is looked at twice, "" for nearly everybody
 */
public record OrderCard(
        String id,
        String number,
        String tail,
        OrderSign sign,
        List<Line> lines,
        List<Step> steps,
        String buyer,
        String address,
        String remark,
        String watched,
        boolean shippable,
        Map<String, byte[]> photos) {
    /** One line as it was bought; more is slot, spec and pieces, brief leaves out the spec. */
    public record Line(
            String title,
            String spec,
            String more,
            String brief,
            String amount,
            @Nullable String photoSha) {}

    static OrderCard of(OrderDetail detail, Map<String, byte[]> photos, long nowMs, Texts texts) {
        OrderRow order = detail.order();
        return new OrderCard(
                order.id(),
                order.remoteId(),
                "…" + Mask.tail(order.remoteId()),
                OrderSign.of(order),
                order.lines().stream().map(line -> line(line, texts)).toList(),
                Step.of(detail, nowMs, texts),
                order.buyer().shown() + " " + order.buyer().phone(),
                order.buyer().address(),
                detail.remark() == null ? "" : detail.remark(),
                watched(detail.watched(), texts),
                order.shippable(),
                photos);
    }

    private static String watched(@Nullable Watched is, Texts texts) {
        return is == null ? "" : texts.get("watch.note", is.reason(), Shanghai.day(is.untilMs()));
    }

    private static Line line(OrderLine line, Texts texts) {
        String slot = line.slot() > 0 ? texts.get("orders.slot", line.slot()) : "";
        String pieces = "×" + line.quantity();
        return new Line(
                line.title(),
                line.spec(),
                joined(slot, line.spec(), pieces),
                joined(slot, pieces),
                Money.grouped(line.priceFen() * line.quantity()),
                line.photoSha());
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(p -> !p.isEmpty()).collect(Collectors.joining(" · "));
    }
}
