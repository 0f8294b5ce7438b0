package shop.kaibo.desk.live.anchor;

import javafx.beans.property.ReadOnlyObjectProperty;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.Board;
import shop.kaibo.broadcast.floor.Floor;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Live;
import shop.kaibo.listing.ListingService;
import shop.kaibo.listing.Particulars;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the anchor must know at a glance: the item on air, its price, what is left, what to say,
 * what comes next. It reads goods alone, never orders or buyers. FX thread only.
 */
public final class AnchorViewModel implements AutoCloseable {
    private static final Set<String> TABLES =
            Set.of(
                    "broadcast",
                    "pin",
                    "board_slot",
                    "board_sku",
                    "flash",
                    "listing",
                    "sku",
                    "stock_delta",
                    "stock_move",
                    "shelf");
    private static final long HEARTBEAT_MS = 1_000;
    private static final int CALM = 5;

    private final Floor floor;
    private final ListingService listings;
    private final Texts texts;
    private final Background background;
    private final AnchorWords words;
    private final Live<AnchorState> state;
    private Background.Later heartbeat;
    private int beats;

    public AnchorViewModel(
            Floor floor,
            ListingService listings,
            Texts texts,
            Background background,
            ChangeFeed feed) {
        this.floor = floor;
        this.listings = listings;
        this.texts = texts;
        this.background = background;
        words = new AnchorWords(texts);
        state = new Live<>(background, feed, TABLES, AnchorState.OFF, this::read);
        heartbeat = background.after(HEARTBEAT_MS, this::beat);
    }

    private AnchorState read() {
        Optional<Board> board = floor.broadcasts().board();
        if (board.isEmpty()) {
            return AnchorState.OFF;
        }
        String explained = AnchorWords.explained(board.get());
        Particulars known = explained.isEmpty() ? null : listings.editing().particulars(explained);
        return words.state(board.get(), known, floor.flashes().running(), floor.sizes().onAir());
    }

    ReadOnlyObjectProperty<AnchorState> state() {
        return state.property();
    }

    Texts texts() {
        return texts;
    }

    /** The photo of an item, a JPEG; nothing is called when it is not here. */
    void photo(String sha, Consumer<byte[]> found) {
        background.run(() -> listings.photo(sha), bytes -> bytes.ifPresent(found::accept));
    }

    // speed sinks though nothing is written, and a countdown moves each second
    private void beat() {
        beats++;
        boolean counting = state.get().flash() != AnchorState.Countdown.NONE;
        if (counting || beats % CALM == 0) {
            state.requery();
        }
        heartbeat = background.after(HEARTBEAT_MS, this::beat);
    }

    @Override
    public void close() {
        heartbeat.cancel();
        state.close();
    }
}
