package shop.kaibo.command;

import shop.kaibo.aftersale.AfterSale;
import shop.kaibo.aftersale.CaseCard;
import shop.kaibo.base.Mask;
import shop.kaibo.base.Money;
import shop.kaibo.base.Shanghai;
import shop.kaibo.rules.Right;
import shop.kaibo.rules.Verdict;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An after-sale case as commands print it. */
final class CasePrint {
    private CasePrint() {}

    static void say(Workplace shop, Console console, AfterSale sale) {
        List<Map<String, Object>> rights = List.of();
        String why = "";
        Long expected = null;
        Long beside = null;
        String freight = null;
        Boolean mismatch = null;
        CaseCard card = shop.afterSales().card(sale.id()).orElse(null);
        if (card != null) {
            Verdict verdict = card.verdict();
            rights = verdict.rights().stream().map(right -> row(right, console)).toList();
            why = verdict.why().in(console.texts());
            expected = verdict.expectedFen();
            beside = verdict.besideFen();
            freight = verdict.freight().word();
            mismatch = verdict.mismatch();
        }
        var row = new LinkedHashMap<String, Object>();
        row.put("id", sale.id());
        row.put("remoteId", sale.remoteId());
        row.put("orderId", sale.orderId());
        row.put("type", sale.type().name().toLowerCase(Locale.ROOT));
        row.put("status", sale.status().name().toLowerCase(Locale.ROOT));
        row.put("amountFen", sale.amountFen());
        row.put("refundedFen", sale.refundedFen());
        row.put("returnWaybill", sale.returnWaybill());
        row.put("intent", sale.intent() == null ? null : sale.intent().name());
        row.put("deadline", sale.deadlineMs());
        row.put("ownDeadline", sale.ownDeadline());
        row.put("rights", rights);
        row.put("expectedFen", expected);
        row.put("besideFen", beside);
        row.put("freight", freight);
        row.put("mismatch", mismatch);
        row.put("why", why);
        row.put("watched", card == null || card.watched() == null ? null : card.watched().reason());
        console.say(
                row,
                "command.case.row",
                sale.id(),
                "…" + Mask.tail(sale.remoteOrderId()),
                console.texts().get("command.case." + sale.type().name().toLowerCase(Locale.ROOT)),
                Money.yuan(sale.amountFen()),
                sale.deadlineMs() == 0 ? "—" : Shanghai.shortMinute(sale.deadlineMs()),
                why);
    }

    private static Map<String, Object> row(Right right, Console console) {
        return Map.of(
                "code",
                right.code(),
                "holds",
                right.holds(),
                "why",
                right.why().in(console.texts()),
                "source",
                right.source());
    }
}
