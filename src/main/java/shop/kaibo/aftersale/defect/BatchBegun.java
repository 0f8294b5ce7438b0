package shop.kaibo.aftersale.defect;

/** "batch.begun", payload of the history: a new lot of a listing goes out from now. Thread-safe. */
public record BatchBegun(String listingId, String name) {}
