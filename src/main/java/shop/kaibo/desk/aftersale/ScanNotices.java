package shop.kaibo.desk.aftersale;

import org.jspecify.annotations.Nullable;

import shop.kaibo.aftersale.AfterSale;
import shop.kaibo.aftersale.CaseCard;
import shop.kaibo.base.Mask;
import shop.kaibo.base.Money;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Notice;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Sound;
import shop.kaibo.desk.kit.Tone;
import shop.kaibo.order.OrderQuery;
import shop.kaibo.order.OrderRow;
import shop.kaibo.order.OrderService;
import shop.kaibo.order.OrderTab;

import java.util.List;
import java.util.function.Consumer;

/**
 * Says on any other screen what was scanned, a case, an order or nothing known, and leads to the
 * bench with it. FX thread only.
 */
public final class ScanNotices {
    private static final String KEY = "scanned";

    private final BenchDesk desk;
    private final OrderService orders;
    private final Background background;
    private final Notices notices;
    private final Consumer<Sound> sounds;
    private final Consumer<String> open;
    private final Texts texts;

    /**
     * @param open brings a code to the bench
     */
    public ScanNotices(
            BenchDesk desk,
            OrderService orders,
            Background background,
            Notices notices,
            Consumer<Sound> sounds,
            Consumer<String> open,
            Texts texts) {
        this.desk = desk;
        this.orders = orders;
        this.background = background;
        this.notices = notices;
        this.sounds = sounds;
        this.open = open;
        this.texts = texts;
    }

    private record Seen(List<CaseCard> cases, @Nullable OrderRow order) {}

    /**
     * @param used whether a field has the code too: then only a case is worth a word
     */
    public void scanned(String code, boolean used) {
        background.run(() -> look(code), seen -> tell(code, seen, used));
    }

    private Seen look(String code) {
        List<CaseCard> cases = desk.find(code).cards();
        List<OrderRow> found =
                cases.isEmpty() ? orders.search(OrderQuery.of(code, OrderTab.ALL, 1)) : List.of();
        return new Seen(cases, found.isEmpty() ? null : found.getFirst());
    }

    private void tell(String code, Seen seen, boolean used) {
        boolean known = !seen.cases().isEmpty();
        if (used && !known) {
            return;
        }
        OrderRow order = seen.order();
        sounds.accept(known || order != null ? Sound.KNOWN : Sound.UNKNOWN);
        Notice notice =
                known
                        ? ofCases(seen.cases())
                        : order == null
                                ? Notice.of(
                                        Tone.WARNING,
                                        texts.get("bench.scanned.nothing"),
                                        texts.get("bench.scanned.nothing.why", code))
                                : ofOrder(order);
        notices.show(
                notice.with(texts.get("bench.scanned.open"), () -> open.accept(code)).keyed(KEY));
    }

    private Notice ofCases(List<CaseCard> cases) {
        AfterSale first = cases.getFirst().sale();
        if (cases.size() > 1) {
            return Notice.of(
                    Tone.ACCENT,
                    texts.get("bench.scanned.cases", cases.size()),
                    texts.get("bench.scanned.cases.why"));
        }
        return Notice.of(
                Tone.ACCENT,
                texts.get(
                        "bench.scanned.case",
                        "…" + Mask.tail(first.remoteOrderId()),
                        texts.get(first.type().key())),
                texts.get(
                        "bench.scanned.case.why",
                        texts.get(first.status().key()),
                        Money.yuan(first.amountFen())));
    }

    private Notice ofOrder(OrderRow order) {
        return Notice.of(
                Tone.NEUTRAL,
                texts.get("bench.scanned.order", "…" + Mask.tail(order.remoteId())),
                texts.get("bench.scanned.order.why"));
    }
}
