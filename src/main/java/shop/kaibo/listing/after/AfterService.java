package shop.kaibo.listing.after;

import org.jdbi.v3.core.Handle;

import shop.kaibo.listing.Listing;
import shop.kaibo.listing.ListingService;
import shop.kaibo.listing.ListingState;
import shop.kaibo.listing.Particulars;
import shop.kaibo.listing.TemplateKind;
import shop.kaibo.store.Store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * What the platform will still want of the items of a show, and how quickly they were listed. What
 * the platform has said counts; before it has, what the program had to guess. Watch tables
 * "listing" and "outbox". Thread-safe; waits for the disk.
 */
public final class AfterService {
    private static final String TITLE = "title";
    private static final String CATEGORY = "category";
    private static final String PHOTOS = "photos";
    private static final String GUESSED = "template";
    private static final int MOST_CATEGORIES = 40;
    private static final long DAYS_MS = 30L * 86_400_000;

    private final Store store;
    private final ListingService listings;

    public AfterService(Store store, ListingService listings) {
        this.store = store;
        this.listings = listings;
    }

    /** What is unfinished on the open shelf, else on the last one, by slot. */
    public List<Unfinished> backlog() {
        return all().stream().filter(one -> !one.gaps().isEmpty()).toList();
    }

    /** The same with what lacks nothing; what was taken down is left out. */
    public List<Unfinished> all() {
        var shelf = listings.shelf();
        if (shelf.id().isEmpty()) {
            return List.of();
        }
        return store.db()
                .read(
                        handle -> {
                            Map<String, Particulars> all =
                                    listings.editing().particulars(handle, shelf.id());
                            var found = new ArrayList<Unfinished>();
                            for (Listing listing : listings.shelf(handle, shelf.id()).listings()) {
                                Particulars its = all.get(listing.id());
                                if (its != null && listing.state() != ListingState.OFF) {
                                    found.add(new Unfinished(listing, its, gaps(listing, its)));
                                }
                            }
                            return found;
                        });
    }

    private static List<String> gaps(Listing listing, Particulars its) {
        List<String> wants = its.wants();
        boolean guessed = its.titleFrom().equals(GUESSED);
        var gaps = new ArrayList<String>();
        if (wants == null || listing.waiting()) {
            add(gaps, TITLE, guessed);
            add(gaps, CATEGORY, its.categoryFrom().equals(GUESSED));
            add(gaps, PHOTOS, its.photos().size() == 1);
        } else {
            add(gaps, TITLE, guessed || wants.contains(TITLE));
            add(gaps, CATEGORY, wants.contains(CATEGORY));
            add(gaps, PHOTOS, wants.contains(PHOTOS));
        }
        return gaps;
    }

    private static void add(List<String> gaps, String gap, boolean is) {
        if (is) {
            gaps.add(gap);
        }
    }

    /** Categories the shop knows, those it uses most first. */
    public List<String> categories() {
        var known =
                new LinkedHashSet<>(
                        store.db()
                                .read(
                                        handle ->
                                                handle.createQuery(
                                                                "SELECT category FROM listing WHERE"
                                                                    + " category <> '' GROUP BY"
                                                                    + " category ORDER BY COUNT(*)"
                                                                    + " DESC, category LIMIT ?")
                                                        .bind(0, MOST_CATEGORIES)
                                                        .mapTo(String.class)
                                                        .list()));
        for (TemplateKind kind : TemplateKind.values()) {
            known.add(kind.plain().category());
        }
        return List.copyOf(known);
    }

    /** Each operator's times of the last 30 days, who listed most first. */
    public List<Pace> paces() {
        long from = store.clock().nowMs() - DAYS_MS;
        return store.db().read(handle -> paces(handle, from));
    }

    private static List<Pace> paces(Handle handle, long from) {
        var times = new LinkedHashMap<String, List<Long>>();
        handle.createQuery(
                        "SELECT operator, listing_ms FROM listing WHERE created_ms >= ? AND"
                                + " listing_ms > 0 AND operator <> '' ORDER BY listing_ms")
                .bind(0, from)
                .map((rows, _) -> Map.entry(rows.getString(1), rows.getLong(2)))
                .forEach(
                        e ->
                                times.computeIfAbsent(e.getKey(), _ -> new ArrayList<>())
                                        .add(e.getValue()));
        return times.entrySet().stream()
                .map(e -> pace(handle, e.getKey(), e.getValue()))
                .sorted((a, b) -> Integer.compare(b.items(), a.items()))
                .toList();
    }

    private static Pace pace(Handle handle, String operator, List<Long> sorted) {
        String name =
                handle.createQuery("SELECT name FROM operator WHERE id = ?")
                        .bind(0, operator)
                        .mapTo(String.class)
                        .findOne()
                        .orElse(operator);
        return new Pace(operator, name, sorted.size(), at(sorted, 50), at(sorted, 95));
    }

    private static long at(List<Long> sorted, int percent) {
        return sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }
}
