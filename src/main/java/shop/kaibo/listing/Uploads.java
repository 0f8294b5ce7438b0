package shop.kaibo.listing;

import shop.kaibo.base.ChangeFeed;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * How far the photos of listings are on their way at this moment, in percent of their bytes. Kept
 * nowhere: after a restart nothing is on its way. Thread-safe.
 */
public final class Uploads implements ChangeFeed {
    /** What this feed calls its changes. */
    public static final String CHANGED = "upload";

    private final Map<String, Integer> percents = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<Consumer<Set<String>>> listeners =
            new CopyOnWriteArrayList<>();

    Uploads() {}

    /** Percent of the bytes that are handed to the network, by listing. */
    public Map<String, Integer> percents() {
        return Map.copyOf(percents);
    }

    /** So many bytes of a listing's photo are handed to the network. */
    public void sent(String listingId, long bytes, long whole) {
        int percent = whole <= 0 ? 0 : (int) (bytes * 100 / whole);
        Integer before = percents.put(listingId, percent);
        if (before == null || before != percent) {
            tell();
        }
    }

    /** Its photo is there, or did not get there. */
    public void ended(String listingId) {
        if (percents.remove(listingId) != null) {
            tell();
        }
    }

    private void tell() {
        listeners.forEach(each -> each.accept(Set.of(CHANGED)));
    }

    @Override
    public Subscription listen(Set<String> tables, Consumer<Set<String>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
