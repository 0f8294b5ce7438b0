package shop.kaibo.desk.aftersale;

import org.jspecify.annotations.Nullable;

import shop.kaibo.aftersale.evidence.Evidence;

import java.util.List;

/** The pictures kept of the case on the bench: how many, and the newest. Thread-safe. */
public record Kept(int pictures, @Nullable String photoSha) {
    static final Kept NONE = new Kept(0, null);

    static Kept of(List<Evidence> all) {
        return all.isEmpty() ? NONE : new Kept(all.size(), all.getLast().photoSha());
    }
}
