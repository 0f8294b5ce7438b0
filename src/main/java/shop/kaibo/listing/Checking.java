package shop.kaibo.listing;

import shop.kaibo.base.Refused;
import shop.kaibo.listing.QuickListing.Wanted;
import shop.kaibo.operator.ShopRules;
import shop.kaibo.photo.Photo;
import shop.kaibo.photo.PhotoFolder;
import shop.kaibo.photo.Photos;
import shop.kaibo.photo.code.Code;
import shop.kaibo.photo.code.Codes;
import shop.kaibo.rules.PublishRules;
import shop.kaibo.rules.words.Finding;
import shop.kaibo.store.Store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks at a listing before it is published, without a network. Thread-safe. */
final class Checking {
    private static final int REMEMBERED = 500;

    private final Store store;
    private final PhotoFolder photos;
    private final PublishRules rules;
    private final Map<String, List<Code>> codes =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, List<Code>> eldest) {
                    return size() > REMEMBERED;
                }
            };

    Checking(Store store, PhotoFolder photos, PublishRules rules) {
        this.store = store;
        this.photos = photos;
        this.rules = rules;
    }

    /** Everything found, the photo first. */
    List<Finding> look(QuickListing wanted) {
        long now = store.clock().nowMs();
        String category = category(wanted);
        var found = new ArrayList<>(look(wanted.photo()));
        // without a title of its own the code stands in the title
        Wanted first = wanted.skus().getFirst();
        boolean titled = !wanted.title().isEmpty();
        found.addAll(
                rules.text(
                        titled ? "title" : "code",
                        titled ? wanted.title() : first.code(),
                        category,
                        now));
        for (Wanted sku : wanted.skus()) {
            found.addAll(rules.text("spec", sku.spec(), category, now));
        }
        found.addAll(rules.category(category, store.db().read(ShopRules::held), now));
        return found;
    }

    private String category(QuickListing wanted) {
        return store.db().read(h -> Sorting.of(h, wanted, ListingStore.template(h)).category());
    }

    /** Refuses a title or a category that may not be published. */
    void check(String title, String category) {
        long now = store.clock().nowMs();
        var found = new ArrayList<>(rules.text("title", title, category, now));
        found.addAll(rules.category(category, store.db().read(ShopRules::held), now));
        refuse(found);
    }

    List<Finding> look(String field, String words, String category) {
        return rules.text(field, words, category, store.clock().nowMs());
    }

    /** What the codes in a photo say; read once a photo, some tens of ms. */
    List<Finding> look(Photo photo) {
        List<String> seen = codes(photo).stream().map(Code::text).toList();
        return rules.codes(seen, store.clock().nowMs());
    }

    /** The codes in a photo. */
    List<Code> codes(Photo photo) {
        synchronized (codes) {
            List<Code> known = codes.get(photo.sha256());
            if (known != null) {
                return known;
            }
        }
        List<Code> seen = Codes.in(whole(photo));
        synchronized (codes) {
            codes.put(photo.sha256(), seen);
        }
        return seen;
    }

    /** Whether an earlier photo, as far as it is still kept, shows the same. */
    boolean alike(Photo photo, String earlierSha) {
        return photo.sha256().equals(earlierSha)
                || photos.read(earlierSha)
                        .map(jpeg -> Photos.likeness(jpeg).alike(photo.likeness()))
                        .orElse(false);
    }

    private Photo whole(Photo photo) {
        if (photo.whole()) {
            return photo;
        }
        byte[] jpeg =
                photos.read(photo.sha256()).orElseThrow(() -> new Refused("photo", "photo.gone"));
        return new Photo(
                jpeg,
                photo.sha256(),
                photo.width(),
                photo.height(),
                photo.thumbnailJpeg(),
                photo.likeness());
    }

    /** Refuses what may not be published. */
    void check(QuickListing wanted) {
        refuse(look(wanted));
    }

    private static void refuse(List<Finding> found) {
        found.stream()
                .filter(Finding::blocks)
                .findFirst()
                .ifPresent(
                        f -> {
                            throw new Refused(
                                    f.field(), f.why().key(), f.why().arguments().toArray());
                        });
    }

    /** Reads the rules, so that the first check is as quick as the later ones. */
    void rehearse() {
        rules.text("title", template().words(), "", store.clock().nowMs());
    }

    private Template template() {
        return store.db().read(ListingStore::template);
    }
}
