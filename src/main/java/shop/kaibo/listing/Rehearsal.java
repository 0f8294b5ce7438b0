package shop.kaibo.listing;

import shop.kaibo.listing.QuickListing.Wanted;
import shop.kaibo.operator.Actor;
import shop.kaibo.photo.Likeness;
import shop.kaibo.photo.Photo;
import shop.kaibo.store.Store;

import java.util.List;

/**
 * Goes through one save and keeps nothing of it: what the first save of a process must load (300 to
 * 500 ms of it) is then there before a person's first Enter.
 */
final class Rehearsal {
    private static final class Over extends RuntimeException {
        private static final long serialVersionUID = 1;

        Over() {
            super(null, null, false, false);
        }
    }

    private Rehearsal() {}

    static void run(Store store, Saving saving, Actor actor) {
        var nothing = new Photo(new byte[0], "", 1, 1, new byte[0], new Likeness(0, 0));
        var sku = new Wanted("", "", 1, 1);
        var wanted = new QuickListing(nothing, "", "", List.of(sku), "rehearsal", 0);
        try {
            store.db()
                    .write(
                            tx -> {
                                saving.save(tx, actor, Saving.checked(wanted));
                                throw new Over();
                            });
        } catch (Over over) {
            // the end of every rehearsal: the unit of work is rolled back
            assert over != null;
        }
    }
}
