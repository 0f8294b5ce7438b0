package shop.kaibo.desk.listing.prep;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Live;
import shop.kaibo.desk.kit.LiveList;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.desk.listing.part.Tools;
import shop.kaibo.listing.prep.PrepList;
import shop.kaibo.listing.prep.PrepService;
import shop.kaibo.listing.prep.ReviewTimes;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Whether tonight's items will be buyable when the show begins, and what to do about those that
 * will not. FX thread only.
 */
public final class PrepViewModel implements AutoCloseable {
    private static final Set<String> TABLES =
            Set.of("listing", "sku", "shelf", "outbox", "setting");

    // a review that takes longer, and the half hour before the show, come without a change
    private static final long LOOK_MS = 20_000;

    final StringProperty time = new SimpleStringProperty("");
    final ObjectProperty<Verdict> verdict = new SimpleObjectProperty<>(Verdict.FINE);

    private final PrepService prep;
    private final Tools tools;
    private final Texts texts;
    private final Live<PrepList> list;
    private final LiveList<PrepRow> rows;
    private final ReadOnlyObjectWrapper<PrepHead> head = new ReadOnlyObjectWrapper<>(PrepHead.NONE);
    private Consumer<String> mend = _ -> {};
    private Runnable filling = () -> {};
    private Background.Later look;
    private long planned;

    public PrepViewModel(PrepService prep, Tools tools) {
        this.prep = prep;
        this.tools = tools;
        texts = tools.texts();
        var first = new PrepList(0, ReviewTimes.of(List.of()), List.of());
        list = new Live<>(tools.background(), tools.feed(), TABLES, first, prep::list);
        rows = new LiveList<>(tools.background(), tools.feed(), TABLES, this::read);
        list.property().subscribe(this::show);
        time.addListener((_, _, _) -> verdict.set(Verdict.FINE));
        look = tools.background().after(LOOK_MS, this::look);
    }

    private List<PrepRow> read() {
        PrepList now = prep.list();
        long ms = tools.clock().nowMs();
        return now.items().stream().map(i -> PrepRow.of(i, now.times(), ms, texts)).toList();
    }

    private void look() {
        list.requery();
        rows.requery();
        show(list.get());
        look = tools.background().after(LOOK_MS, this::look);
    }

    private void show(PrepList now) {
        head.set(PrepHead.of(now, tools.clock().nowMs(), texts));
        if (now.airMs() != planned) {
            planned = now.airMs();
            time.set(clock(planned));
        }
    }

    private static String clock(long airMs) {
        return airMs == 0 ? "" : Shanghai.hourMinute(airMs);
    }

    Texts texts() {
        return texts;
    }

    ObservableList<PrepRow> rows() {
        return rows.items();
    }

    ReadOnlyObjectProperty<PrepHead> head() {
        return head.getReadOnlyProperty();
    }

    /** Who mends a refused listing, told its id. */
    public void onMend(Consumer<String> mend) {
        this.mend = mend;
    }

    /** Where things are listed. */
    public void onFill(Runnable filling) {
        this.filling = filling;
    }

    void fill() {
        filling.run();
    }

    /** Enter on the time of the show: it is kept; an empty one is no plan. */
    void enter() {
        String typed = time.get();
        long at;
        try {
            at = typed.isBlank() ? 0 : prep.next(typed);
        } catch (Refused e) {
            verdict.set(Verdict.error(texts.of(e)));
            return;
        }
        if (at != planned) {
            plan(at);
        } else {
            time.set(clock(at));
        }
    }

    private void plan(long at) {
        tools.background()
                .run(
                        () -> prep.plan(tools.actor(), at),
                        before -> {
                            String done =
                                    at == 0
                                            ? texts.get("prep.unplanned")
                                            : texts.get("prep.planned", clock(at));
                            tools.undo().offer(done, () -> again(before));
                            time.set(clock(at));
                            planned = at;
                        },
                        tools::failed);
    }

    private void again(long before) {
        tools.background().run(() -> prep.plan(tools.actor(), before), _ -> {}, tools::failed);
    }

    /** Esc in the time: as it was. */
    void forget() {
        time.set(clock(planned));
    }

    /** All item ids into the clipboard, one a line, for the platform's cart sheet. */
    void copy(Consumer<String> clipboard) {
        String ids = list.get().ids();
        long some = ids.lines().count();
        long missing = list.get().items().size() - some;
        if (some == 0) {
            tools.notices().warn(texts.get("prep.copy.none"), texts.get("prep.copy.none.why"));
            return;
        }
        clipboard.accept(ids);
        tools.notices()
                .success(
                        texts.get("prep.copied", some),
                        missing == 0
                                ? texts.get("prep.copied.how")
                                : texts.get("prep.copied.missing", missing));
    }

    /** A refused one is mended where that is done. */
    void mend(PrepRow row) {
        if (row.refused()) {
            mend.accept(row.id());
        }
    }

    /** A refused one goes to review once more as it is. */
    void again(PrepRow row) {
        if (row.refused()) {
            tools.background()
                    .run(
                            () -> tools.listings().resend(tools.actor(), row.id()),
                            _ -> tools.notices().tell(texts.get("prep.again", row.slot()), ""),
                            tools::failed);
        }
    }

    @Override
    public void close() {
        look.cancel();
        list.close();
        rows.close();
    }
}
