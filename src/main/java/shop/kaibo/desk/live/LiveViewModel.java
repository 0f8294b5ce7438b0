package shop.kaibo.desk.live;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Money;
import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.Board;
import shop.kaibo.broadcast.BoardSlot;
import shop.kaibo.broadcast.rescue.Rescue;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Live;
import shop.kaibo.desk.kit.Rows;
import shop.kaibo.desk.live.floor.FloorViewModel;
import shop.kaibo.listing.Listing;
import shop.kaibo.listing.Particulars;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The live board: fed by the store alone, at most four times a second, and what the keys do to it.
 * FX thread only.
 */
public final class LiveViewModel implements AutoCloseable {
    private static final long HEARTBEAT_MS = 1_000;
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
    private final StreamViewModel stream;
    private final MicViewModel mic;
    private final FloorViewModel floor;
    private final ReadOnlyObjectWrapper<LiveState> state =
            new ReadOnlyObjectWrapper<>(LiveState.UNKNOWN);
    private final Rows<ShelfRow> shelfRows = new Rows<>();
    private final ObservableList<ShelfRow> shelf =
            FXCollections.unmodifiableObservableList(shelfRows);
    private final CommandViewModel command;
    private final LiveActs acts;
    private Consumer<Rescue> rescued = _ -> {};
    private BiConsumer<LivePlace, String> doors = (_, _) -> {};
    private final Live<Map<String, Particulars>> notes;
    private Background.Later heartbeat;

    public LiveViewModel(
            LiveServices services, Texts texts, Background background, ChangeFeed feed) {
        this.services = services;
        this.texts = texts;
        this.background = background;
        words = new LiveWords(texts);
        figures = new LiveFigures(texts, words);
        floor =
                new FloorViewModel(
                        services.floor(),
                        services.actor(),
                        services.notices(),
                        services.undo(),
                        texts,
                        background,
                        feed);
        acts = new LiveActs(services, floor, texts, background);
        stream = new StreamViewModel(services, texts, background, feed);
        mic = new MicViewModel(services, texts, background);
        board =
                new Live<>(
                        background,
                        feed,
                        BOARD_TABLES,
                        Optional.empty(),
                        () -> services.broadcasts().board());
        notes =
                new Live<>(
                        background,
                        feed,
                        Set.of("listing", "shelf"),
                        Map.of(),
                        () -> services.listings().editing().onShelf());
        command = new CommandViewModel(texts, this::running, this::run);
        board.property().subscribe(this::show);
        floor.flashes().subscribe(_ -> show(board.get()));
        notes.property().subscribe(() -> show(board.get()));
        heartbeat = background.after(HEARTBEAT_MS, this::beat);
    }

    /** Where alerts lead to: another screen and what to look for there. */
    public void onGo(BiConsumer<LivePlace, String> go) {
        doors = go;
    }

    /** All figures of the board. */
    public ReadOnlyObjectProperty<LiveState> state() {
        return state.getReadOnlyProperty();
    }

    ObservableList<ShelfRow> shelf() {
        return shelf;
    }

    StreamViewModel stream() {
        return stream;
    }

    MicViewModel mic() {
        return mic;
    }

    /** What goes on beside the board. */
    FloorViewModel floor() {
        return floor;
    }

    CommandViewModel command() {
        return command;
    }

    Texts texts() {
        return texts;
    }

    /** The name a dialog starts with: whoever spoke last. */
    String lastAnchor() {
        return board.get().map(Board::onMic).orElse("");
    }

    /** Does what the button of an alert says. */
    void step(AlertRow row) {
        switch (row.step()) {
            case AlertRow.Step.Type(String typed) -> command.propose(typed);
            case AlertRow.Step.Rescue(int slot, long fen) -> rescue(slot, fen);
            case AlertRow.Step.Go(LivePlace place, String what) -> doors.accept(place, what);
        }
    }

    /** What is told of a rescue once it is done. */
    void onRescued(Consumer<Rescue> told) {
        rescued = told;
    }

    /** R: stops what is typed as "2" or "2*3.99", else the price of the item on air. */
    void rescue() {
        LiveCommand typed = LiveCommand.of(command.text().get());
        long fen = typed.sign() == '*' ? Money.parse(typed.amount()).orElse(0) : 0;
        command.clear();
        rescue(typed.slot(), fen);
    }

    private void rescue(int slot, long fen) {
        Optional<BoardSlot> found = slot == 0 ? explained() : slot(slot);
        if (found.isEmpty()) {
            String name = slot == 0 ? "live.echo.nothingPinned" : "live.echo.noSlot";
            services.notices().warn(texts.get("live.refused"), texts.get(name, slot));
        } else {
            Listing listing = found.get().listing();
            floor.rescue(listing.slot(), listing.id(), fen, rescue -> rescued.accept(rescue));
        }
    }

    /** The slot being explained, 0 for none. */
    int explainedSlot() {
        return explained().map(s -> s.listing().slot()).orElse(0);
    }

    private Optional<BoardSlot> explained() {
        return slots().filter(BoardSlot::pinned).findFirst();
    }

    private Optional<BoardSlot> slot(int number) {
        return slots().filter(s -> s.listing().slot() == number).findFirst();
    }

    private Stream<BoardSlot> slots() {
        return running().stream().flatMap(b -> b.slots().stream());
    }

    /** Goes off air. */
    void stop() {
        acts.run(
                () -> services.broadcasts().stop(services.actor()),
                _ -> stream.frozen().set(false));
    }

    /** The thumbnail of a photo, a JPEG; nothing is called when it is not here. */
    void thumbnail(String photoSha, Consumer<byte[]> found) {
        background.run(
                () -> services.listings().thumbnail(photoSha),
                bytes -> bytes.ifPresent(found::accept));
    }

    private Optional<Board> running() {
        return board.get().filter(b -> b.broadcast().running());
    }

    private void run(Intent intent) {
        acts.run(intent, explained().map(s -> s.listing().id()).orElse(""));
    }

    private void show(@Nullable Optional<Board> fresh) {
        Optional<Board> now = Objects.requireNonNullElse(fresh, Optional.empty());
        state.set(figures.state(now));
        shelfRows.replace(
                now.filter(b -> b.broadcast().running()).map(this::rows).orElse(List.of()));
        command.refresh();
        stream.orders(now.map(b -> b.totals().orders()).orElse(0L));
    }

    // speed, the running minute and silence move on though nothing is written
    private void beat() {
        if (state.get().running()) {
            board.requery();
            floor.tick();
        }
        heartbeat = background.after(HEARTBEAT_MS, this::beat);
    }

    private List<ShelfRow> rows(Board now) {
        return now.slots().stream()
                .map(
                        s ->
                                words.row(s, now.feed(), notes.get().get(s.listing().id()))
                                        .timed(
                                                FlashWords.of(
                                                        texts, s.listing(), floor.flashes().get())))
                .toList();
    }

    @Override
    public void close() {
        heartbeat.cancel();
        board.close();
        floor.close();
        notes.close();
        stream.close();
    }
}
