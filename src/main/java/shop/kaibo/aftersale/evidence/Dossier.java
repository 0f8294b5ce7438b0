package shop.kaibo.aftersale.evidence;

import org.jspecify.annotations.Nullable;

import shop.kaibo.aftersale.AfterSale;
import shop.kaibo.aftersale.CaseCard;
import shop.kaibo.aftersale.Parcel;
import shop.kaibo.base.Money;
import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.order.OrderLine;
import shop.kaibo.rules.Right;
import shop.kaibo.sheet.CsvFile;
import shop.kaibo.store.Events.Event;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of a dispute, by their names; nothing in them names a buyer. One use, one thread. */
final class Dossier {
    static final String CHAIN = "chain.txt";
    static final String LINKS = "links/";

    private final Texts texts;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    Dossier(Texts texts) {
        this.texts = texts;
    }

    Map<String, byte[]> files() {
        return files;
    }

    void readMe() {
        put(
                "README.txt",
                Texts.of("zh").get("evidence.readme")
                        + "\n\n"
                        + Texts.of("en").get("evidence.readme"));
    }

    void facts(CaseCard card) {
        var rows = new ArrayList<List<String>>();
        AfterSale sale = card.sale();
        fact(rows, "case", sale.remoteId());
        fact(rows, "order", sale.remoteOrderId());
        fact(rows, "type", texts.get(sale.type().key()));
        fact(rows, "status", texts.get(sale.status().key()));
        fact(rows, "asked", time(sale.createdMs()));
        fact(rows, "signed", time(sale.signedForMs()));
        fact(rows, "amount", Money.yuan(sale.amountFen()));
        fact(rows, "paid", Money.yuan(card.paidFen()));
        fact(rows, "refunded", Money.yuan(sale.refundedFen()));
        fact(rows, "pieces", Long.toString(sale.quantity()));
        goods(rows, card.line());
        fact(rows, "back", (sale.returnCarrier() + " " + sale.returnWaybill()).strip());
        fact(rows, "sent", (sale.sentCarrier() + " " + sale.sentWaybill()).strip());
        parcel(rows, card.parcel());
        fact(rows, "why", card.verdict().why().in(texts));
        for (Right right : card.verdict().rights()) {
            rows.add(List.of(texts.get(right.nameKey()), right.why().in(texts)));
        }
        var head = List.of(texts.get("evidence.fact"), texts.get("evidence.value"));
        files.put("case.csv", CsvFile.bytes(head, rows.stream()));
    }

    private void goods(List<List<String>> rows, @Nullable OrderLine line) {
        if (line != null) {
            fact(rows, "item", (line.title() + " " + line.spec()).strip());
            fact(rows, "code", line.code());
            fact(rows, "price", Money.yuan(line.priceFen()));
            fact(rows, "picture", line.photoSha() == null ? "" : line.photoSha());
        }
    }

    private void parcel(List<List<String>> rows, @Nullable Parcel parcel) {
        if (parcel != null) {
            fact(rows, "received", time(parcel.receivedMs()));
            fact(rows, "grade", texts.get(parcel.grade().key()));
            fact(rows, "here", Long.toString(parcel.quantity()));
        }
    }

    private void fact(List<List<String>> rows, String name, String value) {
        if (!value.isEmpty()) {
            rows.add(List.of(texts.get("evidence.fact." + name), value));
        }
    }

    private static String time(long ms) {
        return ms == 0 ? "" : Shanghai.second(ms);
    }

    void history(String caseId, List<Event> events) {
        var told = new Told(caseId, texts);
        var rows = events.stream().map(told::line).flatMap(Optional::stream);
        files.put("history.csv", CsvFile.bytes(told.head(), rows));
    }

    /** The picture the buyer saw when the order was placed. */
    void asOrdered(byte[] jpeg) {
        files.put("as-ordered.jpg", jpeg);
    }

    void picture(Evidence link, byte[] jpeg) {
        files.put("photos/%04d.jpg".formatted(link.seq()), jpeg);
        put(LINKS + "%04d.txt".formatted(link.seq()), link.words());
    }

    /** From the first picture of the case to the newest of all: other cases' as hashes only. */
    void chain(List<Evidence> links) {
        var lines = new StringBuilder();
        for (Evidence link : links) {
            String words = EvidenceChain.sha(link.words());
            lines.append("%d %s %s %s\n".formatted(link.seq(), link.before(), words, link.hash()));
        }
        put(CHAIN, lines.toString());
    }

    private void put(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
