package shop.kaibo.desk.live.floor;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ObservableList;

import shop.kaibo.base.ChangeFeed;
import shop.kaibo.base.Money;
import shop.kaibo.base.Texts;
import shop.kaibo.broadcast.Broadcast;
import shop.kaibo.broadcast.ask.Ask;
import shop.kaibo.broadcast.ask.AskDraft;
import shop.kaibo.broadcast.flash.Flash;
import shop.kaibo.broadcast.floor.Floor;
import shop.kaibo.broadcast.mic.Anchor;
import shop.kaibo.broadcast.promise.PromiseStand;
import shop.kaibo.broadcast.rescue.Rescue;
import shop.kaibo.broadcast.size.SizeMatrix;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Live;
import shop.kaibo.desk.kit.LiveList;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.desk.kit.Verdict;
import shop.kaibo.listing.Sku;
import shop.kaibo.operator.Actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What goes on beside the board and can be taken back for ten seconds. FX thread only. */
public final class FloorViewModel implements AutoCloseable {
    private static final int MOST_ASKS = 50;
    private static final long HOLD_MS = 3_000;

    private final Floor floor;
    private final Actor actor;
    private final Notices notices;
    private final Undo undo;
    private final Texts texts;
    private final Background background;
    private final LiveList<Ask> asks;
    private final Live<List<Flash>> flashes;
    private final Live<Optional<SizeMatrix>> sizes;
    private final Live<List<Anchor>> crew;
    private final Live<List<PromiseStand>> promises;
    private final FloorActs acts;
    private boolean ticking;

    public FloorViewModel(
            Floor floor,
            Actor actor,
            Notices notices,
            Undo undo,
            Texts texts,
            Background background,
            ChangeFeed feed) {
        this.floor = floor;
        this.actor = actor;
        this.notices = notices;
        this.undo = undo;
        this.texts = texts;
        this.background = background;
        acts = new FloorActs(notices, undo, texts, background);
        asks = new LiveList<>(background, feed, Set.of("ask", "broadcast"), this::openAsks);
        flashes =
                new Live<>(
                        background,
                        feed,
                        Set.of("flash"),
                        List.of(),
                        () -> floor.flashes().running());
        sizes =
                new Live<>(
                        background,
                        feed,
                        Set.of("pin", "board_sku", "sku", "stock_delta", "stock_move", "broadcast"),
                        Optional.empty(),
                        () -> floor.sizes().onAir());
        crew =
                new Live<>(
                        background,
                        feed,
                        Set.of("mic", "board_total", "broadcast"),
                        List.of(),
                        () -> ofShow(show -> floor.broadcasts().crew(show)));
        promises =
                new Live<>(
                        background,
                        feed,
                        Set.of("promise", "broadcast"),
                        List.of(),
                        () -> ofShow(show -> floor.promises().of(show)));
    }

    private List<Ask> openAsks() {
        return ofShow(show -> floor.asks().open(show, MOST_ASKS));
    }

    private <T> List<T> ofShow(java.util.function.Function<String, List<T>> rows) {
        return floor.broadcasts().current().map(Broadcast::id).map(rows).orElse(List.of());
    }

    /** Most asked first. */
    public ObservableList<Ask> asks() {
        return asks.items();
    }

    /** Prices that go back by themselves. */
    public ReadOnlyObjectProperty<List<Flash>> flashes() {
        return flashes.property();
    }

    /** The sizes of the item on air. */
    ReadOnlyObjectProperty<Optional<SizeMatrix>> sizes() {
        return sizes.property();
    }

    /** Who may speak, by part. */
    List<Anchor> crew() {
        return crew.get();
    }

    /** What was promised in this show, newest first. */
    public List<PromiseStand> promises() {
        return promises.get();
    }

    /** What is wrong with what is typed into a card. */
    ObjectProperty<Verdict> verdict() {
        return acts.verdict();
    }

    Texts texts() {
        return texts;
    }

    /** Once a second while on air: prices go back, gifts follow the orders, countdowns move. */
    public void tick() {
        if (ticking) {
            return;
        }
        ticking = true;
        background.run(
                () -> {
                    floor.tick(actor);
                    return "";
                },
                _ -> ticked(),
                failure -> {
                    ticked();
                    background.broken(failure);
                });
    }

    private void ticked() {
        ticking = false;
        sizes.requery();
        if (!flashes.get().isEmpty()) {
            flashes.requery();
        }
    }

    /** Writes an ask down; slot is the item on air, 0 for none. */
    void capture(String typed, int explained, Runnable done) {
        acts.named(
                () -> {
                    AskDraft draft = AskDraft.of(typed, explained);
                    String id = floor.asks().capture(actor, draft);
                    return new Ask(id, draft.slot(), draft.words(), draft.count(), 0, 0, false);
                },
                ask -> {
                    acts.offer(
                            texts.get("floor.ask.done", ask.words(), ask.count()),
                            () -> floor.asks().takeBack(actor, ask.id(), ask.count()));
                    done.run();
                });
    }

    /** It was answered on air. */
    void answered(Ask ask) {
        acts.run(
                () -> {
                    floor.asks().done(actor, ask.id(), true);
                    return ask;
                },
                _ ->
                        acts.offer(
                                texts.get("floor.ask.answered", ask.words()),
                                () -> floor.asks().done(actor, ask.id(), false)));
    }

    /** Starts a price for a while on these sizes. */
    public void flash(int slot, List<Sku> skus, long fen, long lengthMs) {
        acts.run(
                () -> floor.flashes().start(actor, skus, fen, lengthMs, HOLD_MS),
                begun ->
                        acts.offer(
                                texts.get("floor.flash.done", slot, Money.yuan(fen)),
                                () -> begun.forEach(f -> floor.flashes().cancel(actor, f.id()))));
    }

    /** Ends the timed prices of a listing now. */
    public void endFlash(int slot, String listingId) {
        List<Flash> ending =
                flashes.get().stream().filter(f -> f.listingId().equals(listingId)).toList();
        acts.run(
                () -> {
                    ending.forEach(f -> floor.flashes().cancel(actor, f.id()));
                    return ending;
                },
                _ -> notices.tell(texts.get("floor.flash.over", slot), ""));
    }

    /** Stops a wrong price (fen; 0 for the one in force) and holds its orders. */
    public void rescue(int slot, String listingId, long fen, Consumer<Rescue> done) {
        acts.run(
                () ->
                        floor.rescues()
                                .begin(actor, listingId, fen, texts.get("floor.rescue.reason")),
                rescue -> {
                    acts.offer(texts.get("floor.rescue.done", slot), () -> undoRescue(rescue));
                    done.accept(rescue);
                });
    }

    private void undoRescue(Rescue rescue) {
        floor.rescues().undo(actor, rescue.id());
    }

    /** Takes a rescue back from its card. */
    void undo(Rescue rescue) {
        undo.clear();
        acts.run(
                () -> {
                    undoRescue(rescue);
                    return rescue;
                },
                _ -> notices.success(texts.get("floor.rescue.undone", rescue.slot()), ""));
    }

    /** Writes a promise down; the gift is named by slot, or slot and size. */
    void promise(String first, String minutes, String spend, String gift, Runnable done) {
        acts.named(
                () -> {
                    var wish = PromiseWish.of(first, minutes, spend);
                    String sku = floor.promises().gift(gift.strip());
                    return floor.promises()
                            .make(actor, wish.first(), wish.withinMs(), wish.spendFen(), sku);
                },
                made -> {
                    acts.offer(
                            texts.get("floor.promise.done"),
                            () -> floor.promises().undo(actor, made.id()));
                    done.run();
                });
    }

    @Override
    public void close() {
        asks.close();
        flashes.close();
        sizes.close();
        crew.close();
        promises.close();
    }
}
