package shop.kaibo.desk.live.anchor;

/**
 * One item as the anchor's window names it, all in finished words. Thread-safe.
 *
 * @param slot the number the anchor speaks, 0 for no item
 * @param photoSha "" while its photo is not here
 * @param left pieces left, "" for none to show
 * @param scarce running out or gone: amber
 * @param notes what to say of it: origin, fit; "" for nothing
 */
record OnAirItem(
        int slot,
        String photoSha,
        String name,
        String spec,
        String price,
        String left,
        String unit,
        boolean scarce,
        String notes) {
    static final OnAirItem NONE = new OnAirItem(0, "", "", "", "", "", "", false, "");
}
