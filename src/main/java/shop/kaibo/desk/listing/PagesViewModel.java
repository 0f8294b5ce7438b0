package shop.kaibo.desk.listing;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.listing.after.AfterViewModel;
import shop.kaibo.desk.listing.prep.PrepViewModel;

import java.util.List;
import java.util.Map;

/** Which page of F2 is open, and what one page asks another to do. FX thread only. */
public final class PagesViewModel implements AutoCloseable {
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.LISTING);
    private final ObservableList<Keys.Hint> hints = FXCollections.observableArrayList();
    private final ListingViewModel listing;
    private final PrepViewModel prep;
    private final AfterViewModel after;

    /** With the keys each page has of its own. */
    public PagesViewModel(
            ListingViewModel listing,
            PrepViewModel prep,
            AfterViewModel after,
            Map<Page, List<Keys.Hint>> keys) {
        this.listing = listing;
        this.prep = prep;
        this.after = after;
        listing.edit = this::edit;
        prep.onMend(this::mend);
        prep.onFill(() -> page.set(Page.LISTING));
        page.subscribe(
                is -> {
                    hints.setAll(keys.getOrDefault(is, List.of()));
                    hints.add(new Keys.Hint("Alt 1-3", texts().get("listing.page.turn")));
                });
    }

    /** The page before the user. */
    public ObjectProperty<Page> page() {
        return page;
    }

    /** The keys of that page. */
    public ObservableList<Keys.Hint> hints() {
        return hints;
    }

    Texts texts() {
        return listing.texts();
    }

    ListingViewModel listing() {
        return listing;
    }

    PrepViewModel prep() {
        return prep;
    }

    AfterViewModel after() {
        return after;
    }

    /** Words, notes and photos of a listing are changed on the last page. */
    void edit(String listingId) {
        after.open(listingId);
        page.set(Page.AFTER);
    }

    /** A refused listing gets another price where it stands listed. */
    private void mend(String listingId) {
        page.set(Page.LISTING);
        listing.listed().stream()
                .filter(row -> row.id().equals(listingId))
                .findFirst()
                .ifPresent(row -> listing.resend().begin(row));
    }

    @Override
    public void close() {
        prep.close();
        after.close();
        listing.close();
    }
}
