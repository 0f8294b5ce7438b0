package shop.kaibo.desk.live;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Money;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.Board;
import shop.kaibo.broadcast.BoardSlot;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.Sku;
import shop.kaibo.rules.ListingRules;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads a typed command against the board it is meant for: what it would do, or what is missing.
 * Thread-safe.
 *
 * @param intent null while it cannot be done yet
 */
record Reading(@Nullable Intent intent, Echo echo) {
    private static final int FAR = 10;

    static Reading of(String typed, boolean unlist, Optional<Board> board, Texts texts) {
        if (board.isEmpty() || typed.isEmpty() && !unlist) {
            return new Reading(null, Echo.NONE);
        }
        LiveCommand command = LiveCommand.of(typed);
        Optional<BoardSlot> found = slot(command, board.get());
        if (found.isEmpty()) {
            return command.slot() == 0
                    ? error(texts.get("live.echo.nothingPinned"))
                    : error(texts.get("live.echo.noSlot", command.slot()));
        }
        BoardSlot slot = found.get();
        if (unlist) {
            return warning(new Intent.Unlist(slot), texts.get("live.echo.unlist", name(slot)));
        }
        return switch (command.sign()) {
            case '+', '-' -> restock(command, slot, texts);
            case '*' ->
                    command.time().isEmpty()
                            ? reprice(command, slot, texts)
                            : FlashReading.of(command, slot, texts);
            default -> plain(new Intent.Pin(slot), texts.get("live.echo.pin", name(slot)));
        };
    }

    private static Optional<BoardSlot> slot(LiveCommand command, Board board) {
        return board.slots().stream()
                .filter(
                        s ->
                                command.slot() == 0
                                        ? s.pinned()
                                        : s.listing().slot() == command.slot())
                .findFirst();
    }

    private static Reading restock(LiveCommand command, BoardSlot slot, Texts texts) {
        Optional<Sku> sku = sku(command, slot.listing());
        if (sku.isEmpty()) {
            return which(slot.listing(), texts);
        }
        if (!command.amount().matches("[0-9]+")) {
            return new Reading(null, plain(texts.get("live.echo.howMany", name(slot))));
        }
        long amount;
        try {
            amount = ListingRules.pieces(command.amount());
        } catch (Refused e) {
            return error(texts.of(e));
        }
        long left = sku.get().left();
        boolean minus = command.sign() == '-';
        if (minus && amount > left) {
            return error(texts.get("refused.stock.below", left));
        }
        if (!minus && left + amount > ListingRules.limits().mostStock()) {
            return error(texts.of(ListingRules.tooMany()));
        }
        String sentence =
                texts.get(
                        minus ? "live.echo.take" : "live.echo.restock",
                        name(slot),
                        Formats.count(amount),
                        Formats.count(Math.max(0, left)),
                        Formats.count(minus ? left - amount : left + amount));
        return plain(new Intent.Restock(slot, sku.get(), minus ? -amount : amount), sentence);
    }

    private static Reading reprice(LiveCommand command, BoardSlot slot, Texts texts) {
        Optional<Sku> sku = sku(command, slot.listing());
        if (sku.isEmpty()) {
            return which(slot.listing(), texts);
        }
        OptionalLong typed = Money.parse(command.amount());
        if (typed.isEmpty()) {
            return new Reading(null, plain(texts.get("live.echo.howMuch", name(slot))));
        }
        long fen = typed.getAsLong();
        try {
            ListingRules.price(fen);
        } catch (Refused e) {
            return error(texts.of(e));
        }
        long old = sku.get().priceFen();
        var intent = new Intent.Reprice(slot, sku.get(), fen);
        if (fen * 100 < old * (100 - ListingRules.limits().cutPercent())) {
            long percent = 100 - fen * 100 / old;
            return warning(intent, texts.get("live.echo.cut", percent, Money.yuan(fen)));
        }
        if (fen > old * FAR) {
            return warning(intent, texts.get("live.echo.raise", fen / old, Money.yuan(fen)));
        }
        return plain(
                intent,
                texts.get("live.echo.reprice", name(slot), Money.yuan(old), Money.yuan(fen)));
    }

    static Optional<Sku> sku(LiveCommand command, Listing listing) {
        List<Sku> skus = listing.skus();
        if (command.spec().isEmpty()) {
            return skus.size() == 1 ? Optional.of(skus.getFirst()) : Optional.empty();
        }
        Optional<Sku> exact =
                skus.stream().filter(s -> s.spec().equals(command.spec())).findFirst();
        List<Sku> near =
                skus.stream()
                        .filter(s -> List.of(s.spec().split(" ")).contains(command.spec()))
                        .toList();
        return exact.isPresent() || near.size() != 1 ? exact : Optional.of(near.getFirst());
    }

    static Reading which(Listing listing, Texts texts) {
        String specs = String.join(" ", listing.skus().stream().map(Sku::spec).toList());
        return error(texts.get("live.echo.which", listing.slot(), specs));
    }

    private static String name(BoardSlot slot) {
        return String.valueOf(slot.listing().slot());
    }

    static Echo plain(String sentence) {
        return new Echo(sentence, Echo.Tone.PLAIN, false);
    }

    static Reading plain(Intent intent, String sentence) {
        return new Reading(intent, new Echo(sentence, Echo.Tone.PLAIN, true));
    }

    static Reading warning(Intent intent, String sentence) {
        return new Reading(intent, new Echo(sentence, Echo.Tone.WARNING, true));
    }

    static Reading error(String sentence) {
        return new Reading(null, new Echo(sentence, Echo.Tone.ERROR, false));
    }
}
