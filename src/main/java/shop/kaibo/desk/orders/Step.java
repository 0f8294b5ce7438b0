package shop.kaibo.desk.orders;

import shop.kaibo.base.Money;
import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.desk.kit.Tone;
import shop.kaibo.order.OrderDetail;
import shop.kaibo.order.OrderMoment;
import shop.kaibo.order.OrderRow;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A point in the life of an order, what it was and when or what follows. Thread-safe. */
public record Step(Kind kind, Tone tone, String words, String below) {
    /** Which picture stands beside it. */
    public enum Kind {
        PLACED,
        PAID,
        SHIPPED,
        WAITING,
        PARCEL,
        CASE,
        NOTE
    }

    private static final long HOUR_MS = 3_600_000;
    private static final Pattern GIFT = Pattern.compile("\"gift\":\"([^\"]*)\"");

    static List<Step> of(OrderDetail detail, long nowMs, Texts texts) {
        OrderRow order = detail.order();
        var steps = new ArrayList<Step>();
        for (OrderMoment moment : detail.timeline()) {
            String key = "orders.step." + moment.kind();
            if (texts.has(key)) {
                steps.add(step(moment, order, key, texts));
            }
        }
        if (order.shippable() && order.shipByMs() > 0) {
            long left = order.shipByMs() - nowMs;
            String words =
                    left < 0
                            ? texts.get("orders.step.late", Formats.shortHours(-left))
                            : texts.get("orders.step.due", left / HOUR_MS, left % HOUR_MS / 60_000);
            String below = texts.get("orders.step.by", Shanghai.shortMinute(order.shipByMs()));
            steps.add(new Step(Kind.WAITING, left < 0 ? Tone.DANGER : Tone.ACCENT, words, below));
            steps.add(
                    new Step(
                            Kind.SHIPPED,
                            Tone.NEUTRAL,
                            texts.get("orders.step.scan"),
                            texts.get("orders.step.scan.how")));
        }
        return steps;
    }

    private static String gift(OrderMoment moment) {
        Matcher name = GIFT.matcher(moment.detail());
        return name.find() ? name.group(1) : "";
    }

    private static Step step(OrderMoment moment, OrderRow order, String key, Texts texts) {
        Kind kind =
                switch (moment.kind()) {
                    case "placed" -> Kind.PLACED;
                    case "paid" -> Kind.PAID;
                    case "shipped", "order.ship", "order.shipped" -> Kind.SHIPPED;
                    case "parcel.received" -> Kind.PARCEL;
                    default -> moment.kind().startsWith("case.") ? Kind.CASE : Kind.NOTE;
                };
        String words =
                switch (moment.kind()) {
                    case "placed" ->
                            order.anchor().isEmpty()
                                    ? texts.get(key)
                                    : texts.get("orders.step.placed_live", order.anchor());
                    case "paid" -> texts.get(key, Money.grouped(order.totalFen()));
                    case "order.ship", "shipped" -> texts.get(key, order.waybill());
                    case "order.gift", "order.gift.lost" -> texts.get(key, gift(moment));
                    default -> texts.get(key);
                };
        Tone tone =
                kind == Kind.PAID
                        ? Tone.SUCCESS
                        : moment.kind().endsWith("refused") ? Tone.DANGER : Tone.NEUTRAL;
        String at = Shanghai.shortMinute(moment.atMs());
        String below =
                kind == Kind.PLACED
                        ? at + " · " + texts.get("orders.source." + order.source().word())
                        : at;
        return new Step(kind, tone, words, below);
    }
}
