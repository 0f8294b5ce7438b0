package shop.kaibo.desk.aftersale;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import shop.kaibo.aftersale.loose.LooseParcel;
import shop.kaibo.aftersale.loose.LooseService;
import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.LiveList;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.operator.Actor;

import java.util.Set;
import java.util.function.Consumer;

/**
 * The shelf of parcels without information: a new one gets a number, an old one meets its case. FX
 * thread only.
 */
public final class LooseViewModel implements AutoCloseable {
    private static final int MOST = 200;

    private final LooseService service;
    private final Actor actor;
    private final Background background;
    private final Notices notices;
    private final Undo undo;
    private final Texts texts;
    private final LiveList<LooseRow> rows;
    private final ReadOnlyIntegerWrapper picked = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable LooseParcel> last = new ReadOnlyObjectWrapper<>();

    public LooseViewModel(
            LooseService service,
            Actor actor,
            Background background,
            ChangeFeed feed,
            Notices notices,
            Undo undo,
            Texts texts) {
        this.service = service;
        this.actor = actor;
        this.background = background;
        this.notices = notices;
        this.undo = undo;
        this.texts = texts;
        rows =
                new LiveList<>(
                        background,
                        feed,
                        Set.of("loose_parcel"),
                        () -> service.open(MOST).stream().map(LooseRow::of).toList());
    }

    /** What lies on the shelf, the longest there first. */
    public ObservableList<LooseRow> rows() {
        return rows.items();
    }

    /** 0 for a new parcel, else the place of one on the shelf counted from 1. */
    public ReadOnlyIntegerProperty pickedProperty() {
        return picked.getReadOnlyProperty();
    }

    void begin() {
        picked.set(0);
    }

    void move(int lines) {
        picked.set(Math.clamp(picked.get() + (long) lines, 0, rows.items().size()));
    }

    void pick(int place) {
        picked.set(Math.clamp(place, 0, rows.items().size()));
    }

    /** The one chosen from the shelf, null for a new one. */
    @Nullable LooseRow chosen() {
        int at = picked.get() - 1;
        return at < 0 || at >= rows.items().size() ? null : rows.items().get(at);
    }

    /** The parcel this bench shelved last, null before the first and when it was taken back. */
    public ReadOnlyObjectProperty<@Nullable LooseParcel> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /** Brings the picture of a hash, later; nothing when it is not here. */
    void photo(String sha, Consumer<byte[]> here) {
        background.run(() -> service.photo(sha), bytes -> bytes.ifPresent(here));
    }

    /** The same for a line. */
    void thumbnail(String sha, Consumer<byte[]> here) {
        background.run(() -> service.thumbnail(sha), bytes -> bytes.ifPresent(here));
    }

    /** Puts a new parcel on the shelf and says which number to write on it. */
    void shelve(
            String code,
            @Nullable String photoSha,
            Consumer<LooseParcel> done,
            Runnable otherwise) {
        background.run(
                () -> service.shelve(actor, code, photoSha, ""),
                parcel -> {
                    last.set(parcel);
                    told(parcel);
                    done.accept(parcel);
                },
                problem -> {
                    otherwise.run();
                    failed(problem);
                });
    }

    private void told(LooseParcel parcel) {
        notices.success(
                texts.get("bench.loose.write", parcel.number()), texts.get("bench.loose.later"));
        undo.offer(
                texts.get("bench.loose.shelved", parcel.number()),
                () ->
                        background.run(
                                () -> {
                                    service.remove(actor, parcel.id());
                                    return parcel;
                                },
                                this::removed,
                                this::failed));
    }

    private void removed(LooseParcel parcel) {
        last.set(null);
        notices.tell(texts.get("bench.loose.removed", parcel.number()), "");
    }

    private void failed(Exception cause) {
        if (cause instanceof Refused refused) {
            notices.warn(texts.of(refused), "");
        } else {
            background.broken(cause);
        }
    }

    /** The parcel was taken in for a case: it leaves the shelf. Off the FX thread. */
    void matched(LooseRow parcel, String caseId) {
        service.match(actor, parcel.id(), caseId);
    }

    /** That was taken back. Off the FX thread. */
    void unmatched(LooseRow parcel) {
        service.unmatch(actor, parcel.id());
    }

    @Override
    public void close() {
        rows.close();
    }
}
