package shop.kaibo.desk.live;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.Board;
import shop.kaibo.broadcast.Broadcast;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Live;
import shop.kaibo.desk.kit.LiveList;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.order.OrderQuery;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * The live board: fed by the store alone, at most four times a second, and what the keys do to it.
 * FX thread only.
 */
public final class LiveViewModel implements AutoCloseable {
    private static final int WINDOW = 500;
    private static final long HEARTBEAT_MS = 5_000;
    private static final long NEWEST_MS = 600;
    private static final Set<String> BOARD_TABLES =
            Set.of(
                    "broadcast",
                    "mic",
                    "pin",
                    "board_total",
                    "board_minute",
                    "board_slot",
                    "listing",
                    "sku",
                    "stock_delta",
                    "stock_move",
                    "shelf");

    private final LiveServices services;
    private final Texts texts;
    private final Background background;
    private final LiveWords words;
    private final LiveFigures figures;
    private final Live<Optional<Board>> board;
    private final LiveList<StreamRow> stream;
    private final ReadOnlyObjectWrapper<LiveState> state =
            new ReadOnlyObjectWrapper<>(LiveState.UNKNOWN);
    private final ObservableList<ShelfRow> shelf = FXCollections.observableArrayList();
    private final BooleanProperty frozen = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper unseen = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper newest = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Verdict> anchorVerdict = new SimpleObjectProperty<>(Verdict.FINE);
    private final CommandViewModel command;
    private final LiveActs acts;
    private Background.Later heartbeat;
    private Background.Later fading = () -> {};
    private String top = "";
    private long seen;

    public LiveViewModel(
            LiveServices services, Texts texts, Background background, ChangeFeed feed) {
        this.services = services;
        this.texts = texts;
        this.background = background;
        words = new LiveWords(texts);
        figures = new LiveFigures(texts, words);
        acts = new LiveActs(services, texts, background);
        board =
                new Live<>(
                        background,
                        feed,
                        BOARD_TABLES,
                        Optional.empty(),
                        () -> services.broadcasts().board());
        command = new CommandViewModel(texts, this::running, this::run);
        stream =
                new LiveList<>(background, feed, Set.of("orders", "broadcast"), this::newestOrders);
        board.property().subscribe(this::show);
        stream.items().subscribe(this::streamed);
        frozen.subscribe(this::freeze);
        heartbeat = background.after(HEARTBEAT_MS, this::beat);
    }

    private List<StreamRow> newestOrders() {
        Optional<Broadcast> show = services.broadcasts().current();
        return show.isEmpty()
                ? List.of()
                : services.orders().search(OrderQuery.ofBroadcast(show.get().id(), WINDOW)).stream()
                        .map(words::row)
                        .toList();
    }

    /** All figures of the board. */
    public ReadOnlyObjectProperty<LiveState> state() {
        return state.getReadOnlyProperty();
    }

    ObservableList<ShelfRow> shelf() {
        return shelf;
    }

    ObservableList<StreamRow> stream() {
        return stream.items();
    }

    /** Whether the stream stands still while somebody reads it. */
    BooleanProperty frozen() {
        return frozen;
    }

    /** "12 条新订单" while it stands still, else "". */
    ReadOnlyStringProperty unseen() {
        return unseen.getReadOnlyProperty();
    }

    /** Id of the order that has just come in, for a moment; else "". */
    ReadOnlyStringProperty newest() {
        return newest.getReadOnlyProperty();
    }

    CommandViewModel command() {
        return command;
    }

    Texts texts() {
        return texts;
    }

    /** What is wrong with the name typed for an anchor. */
    ObjectProperty<Verdict> anchorVerdict() {
        return anchorVerdict;
    }

    /** The name a dialog starts with: whoever spoke last. */
    String lastAnchor() {
        return board.get().map(Board::onMic).orElse("");
    }

    /** Goes on air; calls back once it is durable. */
    void start(String anchor, Runnable done) {
        named(() -> services.broadcasts().start(services.actor(), anchor), done);
    }

    /** Gives the microphone to somebody; calls back once it is durable. */
    void handOver(String anchor, Runnable done) {
        named(
                () -> {
                    services.broadcasts().handOver(services.actor(), anchor);
                    return anchor;
                },
                done);
    }

    /** Goes off air. */
    void stop() {
        acts.run(() -> services.broadcasts().stop(services.actor()), _ -> frozen.set(false));
    }

    /** The thumbnail of a photo, a JPEG; nothing is called when it is not here. */
    void thumbnail(String photoSha, Consumer<byte[]> found) {
        background.run(
                () -> services.listings().thumbnail(photoSha),
                bytes -> bytes.ifPresent(found::accept));
    }

    private void named(Callable<?> work, Runnable done) {
        anchorVerdict.set(Verdict.FINE);
        background.run(
                work,
                _ -> done.run(),
                failure -> {
                    if (failure instanceof Refused refused) {
                        anchorVerdict.set(Verdict.error(texts.of(refused)));
                    } else {
                        background.broken(failure);
                    }
                });
    }

    private Optional<Board> running() {
        return board.get().filter(b -> b.broadcast().running());
    }

    private void run(Intent intent) {
        String pinned =
                running().stream()
                        .flatMap(b -> b.slots().stream())
                        .filter(s -> s.pinned())
                        .map(s -> s.listing().id())
                        .findFirst()
                        .orElse("");
        acts.run(intent, pinned);
    }

    private void show(@Nullable Optional<Board> fresh) {
        Optional<Board> now = Objects.requireNonNullElse(fresh, Optional.empty());
        state.set(figures.state(now));
        var rows = new ArrayList<ShelfRow>();
        now.filter(b -> b.broadcast().running())
                .ifPresent(b -> b.slots().forEach(slot -> rows.add(words.row(slot))));
        follow(rows);
        command.refresh();
        count();
    }

    /** Rows that stay equal are left alone, so that nothing under the eye is drawn anew. */
    private void follow(List<ShelfRow> rows) {
        if (rows.size() != shelf.size()) {
            shelf.setAll(rows);
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).equals(shelf.get(i))) {
                shelf.set(i, rows.get(i));
            }
        }
    }

    private void freeze(boolean on) {
        seen = orders();
        stream.freeze(on);
        count();
    }

    private void count() {
        long more = orders() - seen;
        boolean some = frozen.get() && more > 0;
        unseen.set(some ? texts.get("live.stream.unseen", more) : "");
    }

    private long orders() {
        return board.get().map(b -> b.totals().orders()).orElse(0L);
    }

    private void streamed() {
        String first = stream.items().isEmpty() ? "" : stream.items().getFirst().id();
        if (!first.equals(top)) {
            top = first;
            newest.set(first);
            fading.cancel();
            fading = background.after(NEWEST_MS, () -> newest.set(""));
        }
    }

    // speed and the running minute move on though nothing is written
    private void beat() {
        if (state.get().running()) {
            board.requery();
        }
        heartbeat = background.after(HEARTBEAT_MS, this::beat);
    }

    @Override
    public void close() {
        heartbeat.cancel();
        fading.cancel();
        board.close();
        stream.close();
    }
}
