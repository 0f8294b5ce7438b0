package shop.kaibo.platform.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * A thing the shop keeps. It is loaded, changed and put back inside one transaction and never
 * leaves it, so its fields are plain.
 */
abstract class Document {
    String id = "";

    /** When time itself will change it (epoch ms); 0 for never. */
    long dueMs;

    /** Its place in the feeds, which is also its version: rises with every change. */
    transient long place;

    /** When it last changed, epoch ms. */
    transient long updatedMs;

    abstract Kind<?> kind();

    /** What it can be found by beside its id. */
    @Nullable String reference() {
        return null;
    }
}
