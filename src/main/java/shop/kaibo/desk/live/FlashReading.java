package shop.kaibo.desk.live;

import shop.kaibo.base.Money;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.BoardSlot;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.listing.Sku;
import shop.kaibo.rules.ListingRules;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads "2*19/60": a price for a while, of one size or of all; an empty price ends it. Thread-safe.
 */
final class FlashReading {
    private FlashReading() {}

    static Reading of(LiveCommand command, BoardSlot slot, Texts texts) {
        String name = String.valueOf(slot.listing().slot());
        if (command.amount().isEmpty()) {
            return Reading.plain(new Intent.EndFlash(slot), texts.get("floor.flash.end", name));
        }
        List<Sku> skus = slot.listing().skus();
        if (!command.spec().isEmpty()) {
            Optional<Sku> one = Reading.sku(command, slot.listing());
            if (one.isEmpty()) {
                return Reading.which(slot.listing(), texts);
            }
            skus = List.of(one.get());
        }
        OptionalLong typed = Money.parse(command.amount());
        if (typed.isEmpty()) {
            return Reading.error(texts.get("live.echo.howMuch", name));
        }
        long fen = typed.getAsLong();
        try {
            ListingRules.price(fen);
        } catch (Refused e) {
            return Reading.error(texts.of(e));
        }
        return read(skus, slot, fen, command.timeMs(), texts);
    }

    private static Reading read(List<Sku> skus, BoardSlot slot, long fen, long ms, Texts texts) {
        long old = skus.stream().mapToLong(Sku::priceFen).max().orElse(0);
        if (skus.stream().anyMatch(sku -> fen >= sku.priceFen())) {
            return Reading.error(texts.get("live.flash.notBelow"));
        }
        var intent = new Intent.Flash(slot, skus, fen, ms);
        String time = Formats.since(ms);
        if (fen * 100 < old * (100 - ListingRules.limits().cutPercent())) {
            long percent = 100 - fen * 100 / old;
            return Reading.warning(
                    intent, texts.get("floor.flash.deep", percent, Money.yuan(fen), time));
        }
        return Reading.plain(
                intent,
                texts.get(
                        "floor.flash.echo",
                        slot.listing().slot(),
                        Money.yuan(fen),
                        time,
                        Money.yuan(old)));
    }
}
