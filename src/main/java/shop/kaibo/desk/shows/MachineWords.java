package shop.kaibo.desk.shows;

import shop.kaibo.base.Money;
import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.BoardTotals;
import shop.kaibo.broadcast.Broadcast;
import shop.kaibo.broadcast.past.Happening;
import shop.kaibo.broadcast.past.Moment;
import shop.kaibo.desk.kit.Formats;

import java.util.ArrayList;
import java.util.List;

/** A second of a show in the words of the screen. Thread-safe. */
final class MachineWords {
    private final Texts texts;

    MachineWords(Texts texts) {
        this.texts = texts;
    }

    MachineState state(Broadcast show, Moment moment, List<Happening> around) {
        long past = Math.max(0, moment.atMs() - show.startedMs());
        return new MachineState(
                moment.atMs(),
                Shanghai.second(moment.atMs()),
                texts.get("shows.machine.since", Formats.timer(past)),
                moment.onMic().isEmpty()
                        ? texts.get("shows.machine.off")
                        : texts.get("shows.machine.mic", moment.onMic()),
                tiles(moment.totals()),
                slots(moment),
                lines(moment, around));
    }

    private List<MachineState.Figure> tiles(BoardTotals totals) {
        return List.of(
                new MachineState.Figure(
                        Money.grouped(totals.paidFen()), texts.get("shows.yuan"), ""),
                new MachineState.Figure(Formats.count(totals.orders()), "", ""),
                new MachineState.Figure(
                        Formats.percent(totals.paidOrders(), totals.orders()),
                        totals.orders() == 0 ? "" : "%",
                        texts.get("shows.tile.paid", Formats.count(totals.paidOrders()))),
                new MachineState.Figure(Formats.count(totals.pieces()), "", ""),
                new MachineState.Figure(Formats.count(totals.refunds()), "", ""));
    }

    private List<SlotRow> slots(Moment moment) {
        var rows = new ArrayList<SlotRow>();
        for (Moment.Slot slot : moment.slots()) {
            long left = Math.max(0, slot.left());
            boolean out = slot.left() <= 0;
            rows.add(
                    new SlotRow(
                            slot.listingId(),
                            slot.slot(),
                            slot.photoSha(),
                            slot.title(),
                            spec(slot),
                            price(slot),
                            left,
                            left + Math.max(0, slot.sold()),
                            texts.get("shows.slot.sold", Formats.count(slot.sold())),
                            slot.listingId().equals(moment.pinned()),
                            out,
                            badge(slot, out)));
        }
        return rows;
    }

    private String spec(Moment.Slot slot) {
        if (slot.sizes().size() == 1) {
            return slot.sizes().getFirst().spec();
        }
        return String.join(
                " · ",
                slot.sizes().stream()
                        .map(s -> texts.get("shows.slot.size", s.spec(), Math.max(0, s.left())))
                        .toList());
    }

    private String price(Moment.Slot slot) {
        long least = slot.sizes().stream().mapToLong(Moment.Size::priceFen).min().orElse(0);
        long most = slot.sizes().stream().mapToLong(Moment.Size::priceFen).max().orElse(0);
        return least == most ? Money.yuan(least) : texts.get("shows.slot.from", Money.yuan(least));
    }

    private String badge(Moment.Slot slot, boolean out) {
        return switch (slot.state()) {
            case "in_cart", "on_sale" -> out ? texts.get("shows.slot.out") : "";
            default -> texts.get("shows.state." + slot.state());
        };
    }

    private List<HappeningRow> lines(Moment moment, List<Happening> around) {
        var rows = new ArrayList<HappeningRow>();
        for (Happening each : around.reversed()) {
            rows.add(
                    new HappeningRow(
                            each.atMs(),
                            Shanghai.second(each.atMs()),
                            sentence(each),
                            kind(each.what()),
                            each.atMs() > moment.atMs()));
        }
        return rows;
    }

    private static String kind(String what) {
        return switch (what) {
            case "placed", "paid" -> "sale";
            case "refund", "closed" -> "loss";
            default -> "act";
        };
    }

    private String sentence(Happening each) {
        String slot =
                each.slot() == 0
                        ? texts.get("shows.what.elsewhere")
                        : texts.get("shows.what.slot", each.slot());
        return switch (each.what()) {
            case "mic", "started" -> texts.get("shows.what." + each.what(), each.name());
            case "ended" -> texts.get("shows.what.ended");
            case "state" ->
                    texts.get("shows.what.state", slot, texts.get("shows.state." + each.name()));
            case "price" -> texts.get("shows.what.price", slot, Money.yuan(each.fen()));
            case "stock" -> texts.get("shows.what.stock", slot, signed(each.pieces()));
            case "pin", "created" -> texts.get("shows.what." + each.what(), slot, each.title());
            case "paid", "placed" ->
                    each.fen() > 0
                            ? texts.get(
                                    "shows.what.paid", slot, each.pieces(), Money.yuan(each.fen()))
                            : texts.get("shows.what.placed", slot, each.pieces());
            default -> texts.get("shows.what." + each.what(), slot);
        };
    }

    private static String signed(long pieces) {
        return pieces > 0 ? "+" + pieces : "−" + Math.abs(pieces);
    }
}
