package shop.kaibo.aftersale.label;

import shop.kaibo.aftersale.AfterSale;
import shop.kaibo.aftersale.CaseCard;
import shop.kaibo.aftersale.Parcel;
import shop.kaibo.aftersale.loose.LooseParcel;
import shop.kaibo.aftersale.pool.Pool;
import shop.kaibo.base.Mask;
import shop.kaibo.base.Money;
import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.order.OrderLine;
import shop.kaibo.paper.Label;

import java.util.ArrayList;
import java.util.List;

/** What labels say; never a buyer's name, phone or address. Thread-safe. */
public final class Labels {
    private final Texts texts;

    public Labels(Texts texts) {
        this.texts = texts;
    }

    /** For the shelf of parcels without information: its number, large and to scan. */
    public Label of(LooseParcel parcel) {
        var lines = new ArrayList<String>();
        lines.add(texts.get("label.since", Shanghai.minute(parcel.shelvedMs())));
        if (!parcel.code().isEmpty()) {
            lines.add(texts.get("label.read", parcel.code()));
        }
        return new Label(
                Label.Size.SHELF,
                texts.get("label.loose"),
                parcel.number(),
                lines,
                ascii("W" + parcel.number()));
    }

    /** For pieces that are not in stock: where they lie, what they are. */
    public Label of(Pool pool) {
        String name = pool.spec().isEmpty() ? pool.title() : pool.spec();
        return new Label(
                Label.Size.SHELF,
                texts.get(pool.disposition().key())
                        + " · "
                        + texts.get("label.pieces", pool.pieces()),
                name,
                List.of(pool.title(), Shanghai.minute(pool.oldestMs())),
                ascii(pool.code().isEmpty() ? "" : pool.code()));
    }

    /** The slip that goes with the goods of a case. */
    public Label of(CaseCard card) {
        AfterSale sale = card.sale();
        OrderLine line = card.line();
        Parcel parcel = card.parcel();
        var lines = new ArrayList<String>();
        lines.add(texts.get("label.case", sale.remoteId()));
        lines.add(texts.get("label.order", sale.remoteOrderId()));
        if (line != null) {
            lines.add((line.title() + " " + line.spec()).strip() + " ×" + sale.quantity());
            if (!line.code().isEmpty()) {
                lines.add(texts.get("label.code", line.code()));
            }
        }
        lines.add(texts.get("label.sum", Money.yuan(sale.amountFen())));
        lines.add(texts.get(sale.status().key()));
        if (parcel != null) {
            lines.add(
                    texts.get(
                            "label.grade",
                            texts.get(parcel.grade().key()),
                            texts.get(parcel.grade().key() + ".to")));
            lines.add(texts.get("label.received", Shanghai.minute(parcel.receivedMs())));
        }
        String code = sale.returnWaybill().isEmpty() ? sale.remoteId() : sale.returnWaybill();
        return new Label(
                Label.Size.SLIP,
                texts.get(sale.type().key()),
                "…" + Mask.tail(sale.remoteOrderId()),
                lines,
                ascii(code));
    }

    // the bars know no other signs
    private static String ascii(String code) {
        boolean fits = code.length() <= 40 && code.chars().allMatch(c -> c >= ' ' && c < 0x7f);
        return fits ? code : "";
    }
}
