package shop.kaibo.desk.aftersale;

import org.jspecify.annotations.Nullable;

import shop.kaibo.aftersale.AfterSale;
import shop.kaibo.aftersale.CaseCard;
import shop.kaibo.aftersale.Swap;
import shop.kaibo.aftersale.flow.CaseAct;
import shop.kaibo.aftersale.flow.CaseStatus;
import shop.kaibo.aftersale.flow.CaseType;
import shop.kaibo.base.Mask;
import shop.kaibo.base.Money;
import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.buyer.watch.Watched;
import shop.kaibo.order.OrderLine;
import shop.kaibo.order.OrderRow;
import shop.kaibo.rules.Freight;
import shop.kaibo.rules.Right;

import java.util.ArrayList;
import java.util.List;

/**
 * A case on the bench in the words of the screen. Thread-safe.
 *
 * @param card the case as it was when shown: what is decided is decided on this
 * @param notes what a person should know before pressing anything
 * @param goods the code on the goods, "" where they have none
 * @param code what was scanned for it, or its id
 * @param photoSha the picture the buyer saw, null when it is not known
 * @param swap what a person chose to send where nobody here knows what is wanted
 * @param rights name, finding, and whether the buyer has it
 * @param freight who pays the way back, "" when nobody says
 */
public record BenchCard(
        CaseCard card,
        String code,
        String tail,
        String type,
        String title,
        String buyer,
        String ordered,
        String signed,
        String price,
        List<RightLine> rights,
        String sum,
        String paid,
        String refunded,
        String freight,
        String why,
        boolean mismatch,
        List<String> notes,
        String goods,
        @Nullable String photoSha,
        @Nullable Swap swap) {
    /** One right in words. */
    public record RightLine(String name, String why, boolean holds) {}

    static BenchCard of(CaseCard card, String code, Texts texts) {
        return of(card, code, null, texts);
    }

    /** The same with what goes out chosen. */
    BenchCard sending(Swap chosen, Texts texts) {
        return of(card, code, chosen, texts);
    }

    private static BenchCard of(CaseCard card, String code, @Nullable Swap swap, Texts texts) {
        AfterSale sale = card.sale();
        OrderRow order = card.order();
        OrderLine line = card.line();
        return new BenchCard(
                card,
                code,
                "…" + Mask.tail(sale.remoteOrderId()),
                texts.get(sale.type().key()),
                title(sale, line, texts),
                order == null ? "—" : order.buyer().shown() + " " + order.buyer().phone(),
                order == null ? "—" : Shanghai.shortMinute(order.createdMs()),
                sale.signedForMs() == 0 ? "—" : Shanghai.shortMinute(sale.signedForMs()),
                line == null ? "—" : texts.get("bench.as_ordered", Money.yuan(line.priceFen())),
                card.verdict().rights().stream().map(right -> line(right, texts)).toList(),
                Money.grouped(sale.amountFen()),
                Money.grouped(card.paidFen()),
                Money.grouped(sale.refundedFen()),
                freight(card.verdict().freight(), texts),
                card.verdict().why().in(texts),
                card.verdict().mismatch(),
                notes(card, swap, texts),
                line == null ? "" : line.code(),
                line == null ? null : line.photoSha(),
                swap);
    }

    static String title(AfterSale sale, @Nullable OrderLine line, Texts texts) {
        if (line == null) {
            return texts.get("bench.unseen");
        }
        String spec = line.spec().isEmpty() ? "" : " " + line.spec();
        return line.title() + spec + " ×" + sale.quantity();
    }

    private static String freight(Freight freight, Texts texts) {
        return freight == Freight.UNKNOWN ? "" : texts.get(freight.key());
    }

    private static List<String> notes(CaseCard card, @Nullable Swap swap, Texts texts) {
        AfterSale sale = card.sale();
        var notes = new ArrayList<String>();
        Watched watched = card.watched();
        if (watched != null) {
            String until = Shanghai.day(watched.untilMs()).toString();
            notes.add(texts.get("watch.note", watched.reason(), until));
        }
        boolean exchange = sale.type() == CaseType.EXCHANGE && sale.wantedSkuId() == null;
        if (swap != null) {
            notes.add(texts.get("bench.swap", (swap.spec() + " " + swap.code()).strip()));
        } else if (exchange && sale.legal().contains(CaseAct.SEND)) {
            notes.add(texts.get(card.swaps().isEmpty() ? "bench.swap.none" : "bench.swap.pick"));
        }
        CaseStatus before = sale.leaptFrom();
        if (before != null) {
            String now = texts.get(sale.status().key());
            notes.add(texts.get("bench.leapt", texts.get(before.key()), now));
        }
        if (!sale.setback().isEmpty()) {
            notes.add(
                    switch (sale.setback()) {
                        case "stale" -> texts.get("bench.stale");
                        case "twice" -> texts.get("bench.twice");
                        default -> texts.get("bench.setback", sale.setback());
                    });
        }
        return notes;
    }

    /** The case itself. */
    public AfterSale sale() {
        return card.sale();
    }

    private static RightLine line(Right right, Texts texts) {
        return new RightLine(texts.get(right.nameKey()), right.why().in(texts), right.holds());
    }
}
