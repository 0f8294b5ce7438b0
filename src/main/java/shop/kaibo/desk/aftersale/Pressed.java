package shop.kaibo.desk.aftersale;

import org.jspecify.annotations.Nullable;

import shop.kaibo.aftersale.Inspection;

/**
 * The large key as it was pressed, to be carried out off the FX thread. Thread-safe.
 *
 * @param found what is in the parcel, for a parcel
 * @param choice the sentence or carrier chosen, for what speaks or sends
 * @param loose the no-info parcel this was found in, null for any other
 */
record Pressed(
        BenchMode mode,
        BenchCard card,
        Inspection found,
        int choice,
        String waybill,
        @Nullable LooseRow loose) {
    static Pressed of(BenchState state, BenchCard card) {
        return new Pressed(
                state.mode.get(),
                card,
                state.mode.get() == BenchMode.RECEIVE
                        ? Confirm.found(state)
                        : Inspection.whole(shop.kaibo.aftersale.Grade.PERFECT),
                state.choice.get(),
                state.waybill.get(),
                state.loose.get());
    }
}
