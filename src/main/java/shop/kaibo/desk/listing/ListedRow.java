package shop.kaibo.desk.listing;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.Money;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.listing.part.StateWord;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingState;
import shop.kaibo.listing.Mending;
import shop.kaibo.listing.Particulars;
import shop.kaibo.listing.Pending;
import shop.kaibo.listing.Sku;
import shop.kaibo.listing.TemplateKind;

import java.util.List;

/**
 * A listed thing as the right column shows it. Thread-safe.
 *
 * @param price its price, or the lowest and highest
 * @param said what the anchor is told of it, "" for nothing
 * @param left what is left with its unit, "" when each size says its own
 * @param sizes what is left of each size, empty when there is only one
 * @param reason why it was refused, or why it does not get on, else ""
 * @param mending what has to change of a refused one
 * @param stuck it does not get on by itself, or was not answered: worth another try
 * @param recallable nothing of it has left yet
 * @param there a platform knows it
 */
record ListedRow(
        String id,
        String skuId,
        int slot,
        String title,
        String said,
        String category,
        String photoSha,
        String price,
        long priceFen,
        String left,
        List<Size> sizes,
        ListingState state,
        String stateWord,
        String reason,
        Mending mending,
        boolean stuck,
        boolean recallable,
        boolean there) {
    /** One size and what is left of it. */
    record Size(String spec, long left) {}

    static ListedRow of(Listing listing, @Nullable Particulars its, Pending pending, Texts texts) {
        Sku first = listing.skus().getFirst();
        boolean one = listing.skus().size() == 1;
        String unit = texts.get(TemplateKind.unitKey(its == null ? "" : its.unit()));
        boolean refused = listing.state() == ListingState.REFUSED;
        boolean stuck =
                pending.state() == Pending.State.STUCK
                        || pending.state() == Pending.State.UNANSWERED;
        String reason = refused ? listing.reason() : stuck ? pending.reason() : "";
        return new ListedRow(
                listing.id(),
                first.id(),
                listing.slot(),
                listing.title(),
                its == null ? "" : its.said(texts.get("listing.odd")),
                listing.category(),
                listing.photoSha(),
                price(listing.skus()),
                first.priceFen(),
                one ? texts.get("listing.left", listing.left(), unit) : "",
                one
                        ? List.of()
                        : listing.skus().stream().map(s -> new Size(s.spec(), s.left())).toList(),
                listing.state(),
                StateWord.of(listing, texts),
                reason == null ? "" : sentence(reason, texts),
                refused && reason != null ? Mending.of(reason) : Mending.NOTHING,
                !refused && stuck,
                pending.recallable() && listing.state() != ListingState.OFF,
                listing.remoteId() != null);
    }

    /** The platform's own words, or ours where the program itself says why. */
    private static String sentence(String reason, Texts texts) {
        if (!reason.startsWith("sync.why.")) {
            return reason;
        }
        int space = reason.indexOf(' ');
        return space < 0
                ? texts.get(reason)
                : texts.get(
                        "listing.why.about",
                        texts.get(reason.substring(0, space)),
                        reason.substring(space + 1));
    }

    private static String price(List<Sku> skus) {
        long low = skus.stream().mapToLong(Sku::priceFen).min().orElse(0);
        long high = skus.stream().mapToLong(Sku::priceFen).max().orElse(0);
        return low == high ? Money.yuan(low) : Money.yuan(low) + "–" + Money.yuan(high);
    }
}
