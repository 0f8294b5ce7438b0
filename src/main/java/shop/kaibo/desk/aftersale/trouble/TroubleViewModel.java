package shop.kaibo.desk.aftersale.trouble;

import javafx.collections.ObservableList;

import shop.kaibo.aftersale.defect.Defect;
import shop.kaibo.aftersale.returns.Returns;
import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Clock;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.LiveList;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.ScanKeys;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.listing.ListingService;
import shop.kaibo.operator.Actor;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The defect log with its recalls, and the pools with their moves. FX thread only. */
public final class TroubleViewModel implements AutoCloseable {
    private static final long SEASON_MS = 90 * 86_400_000L;
    private static final long HELD_MS = Undo.SECONDS * 1000L;

    private final Returns returns;
    private final ListingService listings;
    private final Actor actor;
    private final Background background;
    private final Notices notices;
    private final Undo undo;
    private final Clock clock;
    private final Texts texts;
    private final Path folder;
    private final LiveList<Defect> defects;
    private final PoolsViewModel pools;

    /**
     * @param folder where recall lists go
     */
    public TroubleViewModel(
            Returns returns,
            ListingService listings,
            Actor actor,
            Background background,
            ChangeFeed feed,
            Notices notices,
            Undo undo,
            Clock clock,
            Texts texts,
            Path folder) {
        this.returns = returns;
        this.listings = listings;
        this.actor = actor;
        this.background = background;
        this.notices = notices;
        this.undo = undo;
        this.clock = clock;
        this.texts = texts;
        this.folder = folder;
        // orders come by the second while on air and move a rate by nothing: cases move it
        defects =
                new LiveList<>(
                        background,
                        feed,
                        Set.of("after_sale", "parcel", "batch"),
                        () -> returns.defects().log(clock.nowMs() - SEASON_MS));
        pools = new PoolsViewModel(returns, actor, background, feed, notices, undo, texts);
    }

    /** The worst first. */
    public ObservableList<Defect> defects() {
        return defects.items();
    }

    /** What lies outside stock. */
    public PoolsViewModel pools() {
        return pools;
    }

    public Texts texts() {
        return texts;
    }

    /** Tells a scanner from a hand on this page. */
    ScanKeys keys(Consumer<String> scanned, Consumer<String> typed) {
        return new ScanKeys(background, clock, scanned, typed);
    }

    /** What the keys of this page do, for the bar at the screen's foot. */
    public List<Keys.Hint> hints() {
        return List.of(
                hint("↑ ↓", "row"),
                hint("Tab", "side"),
                hint("H", "hold"),
                hint("R", "recall"),
                hint("B", "lot"),
                hint("S", "sell"),
                hint("1-5", "move"),
                hint("Alt 1", "back"));
    }

    private Keys.Hint hint(String key, String does) {
        return new Keys.Hint(key, texts.get("trouble.hint." + does));
    }

    /** Takes the listing down; for ten seconds it can be taken back before it leaves. */
    public void hold(Defect one) {
        background.run(
                () -> listings.unlist(actor, one.listingId(), HELD_MS),
                done ->
                        undo.offer(
                                texts.get("trouble.held", one.slot()),
                                () ->
                                        background.run(
                                                () -> listings.relist(actor, one.listingId()),
                                                back ->
                                                        notices.tell(
                                                                texts.get(
                                                                        "trouble.unheld",
                                                                        one.slot()),
                                                                ""),
                                                this::failed)),
                this::failed);
    }

    /** From now on the listing is sold out of a new lot. */
    public void begin(Defect one, String name) {
        background.run(
                () -> {
                    returns.defects().begin(actor, one.listingId(), name);
                    return one;
                },
                done -> notices.success(texts.get("trouble.begun", one.slot(), name.strip()), ""),
                this::failed);
    }

    /** Writes the list of orders that hold pieces of the batch. */
    public void recall(Defect one) {
        String name = "recall-%d-%d.csv".formatted(one.slot(), clock.nowMs());
        Path file = folder.resolve(name);
        background.run(
                () -> returns.defects().recall(actor, one.listingId(), one.batch(), file, texts),
                orders ->
                        notices.success(
                                texts.get("trouble.listed", one.slot(), orders), file.toString()),
                this::failed);
    }

    private void failed(Exception problem) {
        if (problem instanceof Refused refused) {
            notices.warn(texts.of(refused), "");
        } else {
            background.broken(problem);
        }
    }

    @Override
    public void close() {
        defects.close();
        pools.close();
    }
}
