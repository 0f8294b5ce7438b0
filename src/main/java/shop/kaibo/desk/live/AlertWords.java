package shop.kaibo.desk.live;

import shop.kaibo.base.Money;
import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.alert.BoardAlert;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.desk.live.AlertRow.Sign;
import shop.kaibo.desk.live.AlertRow.Step;

import java.util.List;

/** Says an alert: what, the number, and the one thing to do. Thread-safe. */
final class AlertWords {
    private static final int NAMED = 2;

    private AlertWords() {}

    static AlertRow of(Texts texts, BoardAlert alert) {
        String look = texts.get("live.alert.look");
        return switch (alert) {
            case BoardAlert.Silent(long since) ->
                    new AlertRow(
                            Sign.SILENT,
                            since == 0
                                    ? texts.get("live.alert.silent.never")
                                    : texts.get("live.alert.silent", Shanghai.second(since)),
                            look,
                            new Step.Go(LivePlace.SYNC, ""));
            case BoardAlert.WrongPrice wrong ->
                    new AlertRow(
                            Sign.PRICE,
                            texts.get(
                                    "live.alert.price",
                                    wrong.slot(),
                                    Money.yuan(wrong.paidFen()),
                                    Money.yuan(wrong.promisedFen()),
                                    Formats.count(wrong.orders())),
                            texts.get("floor.alert.rescue"),
                            new Step.Rescue(wrong.slot(), wrong.paidFen()));
            case BoardAlert.Oversold(_, int slot, long left, long open) ->
                    new AlertRow(
                            Sign.OVERSOLD,
                            left < 0
                                    ? texts.get("live.alert.oversold", slot, Formats.count(-left))
                                    : texts.get("live.alert.mayOversell", slot, open),
                            texts.get("live.alert.restock", Math.max(10, -left)),
                            new Step.Type(slot + "+" + Math.max(10, -left)));
            case BoardAlert.Low(_, int slot, long left, long minutes, long suggested) ->
                    new AlertRow(
                            Sign.LOW,
                            texts.get("live.alert.low", slot, Formats.count(left), minutes),
                            texts.get("live.alert.restock", suggested),
                            new Step.Type(slot + "+" + suggested));
            case BoardAlert.SizeOut(_, int slot, List<String> specs, long left) ->
                    new AlertRow(
                            Sign.SIZE,
                            sizes(texts, slot, specs, Formats.count(left)),
                            texts.get("live.alert.refill"),
                            new Step.Type(slot + "/" + specs.getFirst() + "+"));
            case BoardAlert.Unpaid(long unpaid, long orders, int minutes) ->
                    new AlertRow(
                            Sign.UNPAID,
                            texts.get("live.alert.unpaid", minutes, orders, unpaid),
                            look,
                            new Step.Go(LivePlace.ORDERS, ""));
            case BoardAlert.Refunds(long refunds, int minutes) ->
                    new AlertRow(
                            Sign.REFUND,
                            texts.get("live.alert.refunds", minutes, refunds),
                            look,
                            new Step.Go(LivePlace.ORDERS, ""));
            case BoardAlert.SoldOut(_, int slot, long suggested) ->
                    new AlertRow(
                            Sign.SOLD_OUT,
                            texts.get("live.alert.soldOut", slot),
                            texts.get("live.alert.restock", suggested),
                            new Step.Type(slot + "+" + suggested));
        };
    }

    // two are named, more are counted: the sum at the end must not be cut off
    private static String sizes(Texts texts, int slot, List<String> specs, String left) {
        if (specs.size() <= NAMED) {
            return texts.get("live.alert.size", slot, String.join(" · ", specs), left);
        }
        String first = specs.getFirst();
        return texts.get("live.alert.sizes", slot, first, left, specs.size());
    }
}
