package shop.kaibo.desk.live;

import shop.kaibo.base.Money;
import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.live.floor.FloorViewModel;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Does what was typed, off the FX thread, and offers to take it back. FX thread only. */
final class LiveActs {
    /** Deep cuts and taking down wait this long: what was sold at a wrong price stays sold. */
    private static final long HOLD_MS = 3_000;

    private final LiveServices services;
    private final FloorViewModel floor;
    private final Texts texts;
    private final Background background;

    LiveActs(LiveServices services, FloorViewModel floor, Texts texts, Background background) {
        this.floor = floor;
        this.services = services;
        this.texts = texts;
        this.background = background;
    }

    void run(Intent intent, String pinnedBefore) {
        switch (intent) {
            case Intent.Pin(var slot) -> {
                String id = slot.listing().id();
                run(() -> pin(id), _ -> pinned(slot.listing().slot(), id, pinnedBefore));
            }
            case Intent.Restock(var slot, var sku, long delta) ->
                    run(
                            () -> services.listings().restock(services.actor(), sku.id(), delta),
                            _ ->
                                    offer(
                                            texts.get(
                                                    delta > 0
                                                            ? "live.done.restock"
                                                            : "live.done.take",
                                                    slot.listing().slot(),
                                                    Math.abs(delta)),
                                            () ->
                                                    services.listings()
                                                            .restock(
                                                                    services.actor(),
                                                                    sku.id(),
                                                                    -delta)));
            case Intent.Reprice(var slot, var sku, long fen) ->
                    run(
                            () ->
                                    services.listings()
                                            .reprice(services.actor(), sku.id(), fen, HOLD_MS),
                            _ ->
                                    offer(
                                            texts.get(
                                                    "live.done.reprice",
                                                    slot.listing().slot(),
                                                    Money.yuan(sku.priceFen()),
                                                    Money.yuan(fen)),
                                            () ->
                                                    services.listings()
                                                            .reprice(
                                                                    services.actor(),
                                                                    sku.id(),
                                                                    sku.priceFen(),
                                                                    0)));
            case Intent.Flash(var slot, var skus, long fen, long ms) ->
                    floor.flash(slot.listing().slot(), skus, fen, ms);
            case Intent.EndFlash(var slot) ->
                    floor.endFlash(slot.listing().slot(), slot.listing().id());
            case Intent.Unlist(var slot) ->
                    run(
                            () ->
                                    services.listings()
                                            .unlist(services.actor(), slot.listing().id(), HOLD_MS),
                            _ ->
                                    offer(
                                            texts.get("live.done.unlist", slot.listing().slot()),
                                            () ->
                                                    services.listings()
                                                            .relist(
                                                                    services.actor(),
                                                                    slot.listing().id())));
        }
    }

    /** Does work whose refusal is told in a notice. */
    <T> void run(Callable<T> work, Consumer<? super T> done) {
        background.run(work, done, this::failed);
    }

    private String pin(String listingId) {
        services.broadcasts().pin(services.actor(), listingId);
        return listingId;
    }

    private void pinned(int slot, String id, String before) {
        if (!before.isEmpty() && !before.equals(id)) {
            offer(texts.get("live.done.pin", slot), () -> pin(before));
        }
    }

    private void offer(String label, Callable<?> back) {
        services.undo().offer(label, () -> run(back, _ -> {}));
    }

    private void failed(Exception failure) {
        if (failure instanceof Refused refused) {
            services.notices().warn(texts.get("live.refused"), texts.of(refused));
        } else {
            background.broken(failure);
        }
    }
}
