package shop.kaibo.platform.sandbox;

import shop.kaibo.platform.RemoteListing.State;

import java.util.ArrayList;
import java.util.List;

/** What a listing says of itself: title, leaf category, pictures. Writer's thread only. */
final class ListingText {
    private static final int MOST_PHOTOS = 9;
    private static final int LIKED_PHOTOS = 3;
    private static final int LIKED_LETTERS = 6;

    private ListingText() {}

    /** Takes the words of a new listing. */
    static void enter(Books books, Listing listing, Fields draft) {
        listing.title = draft.text("title", 1, 200);
        listing.category = category(draft);
        listing.photos = photos(books, draft);
    }

    private static String category(Fields draft) {
        String category = draft.text("category", 0, 100);
        if (category.isEmpty()) {
            throw Refusal.rule("category_missing", "缺类目");
        }
        if (!Categories.leaf(category)) {
            throw Refusal.rule("category_unknown", "没有这个末级类目：" + category);
        }
        return category;
    }

    private static List<String> photos(Books books, Fields draft) {
        List<String> photos = draft.texts("photos");
        if (photos.isEmpty() || photos.size() > MOST_PHOTOS) {
            throw Refusal.rule("photos_count", "图片要 1 到 9 张");
        }
        for (String photo : photos) {
            if (books.shelf.find(Kind.PHOTO, photo).isEmpty()) {
                throw Refusal.rule("photo_unknown", "图片还没有上传");
            }
        }
        return photos;
    }

    /** Other words on the base they were decided on; a refused listing is reviewed once more. */
    static Listing edit(Books books, String id, Fields draft, Wire wire, long auditMs) {
        Listing listing = books.shelf.get(Kind.LISTING, id);
        if (listing.textVersion != draft.number("baseVersion")) {
            throw Refusal.stale(wire.listing(listing, books.shelf.skus(listing)));
        }
        String title = draft.text("title", 1, 200);
        String word = ListingRules.banned(title);
        if (!word.isEmpty()) {
            throw Refusal.rule("title_word", "标题里有不能用的词：" + word);
        }
        String category = category(draft);
        List<String> photos = draft.has("photos") ? photos(books, draft) : listing.photos;
        listing.title = title;
        listing.category = category;
        listing.photos = photos;
        listing.textVersion++;
        books.effect(
                "text",
                listing.id,
                Json.object()
                        .put("title", title)
                        .put("category", category)
                        .put("photos", photos.size())
                        .put("version", listing.textVersion));
        if (listing.state == State.REFUSED) {
            listing.state = State.AUDITING;
            listing.reason = null;
            listing.reviewedMs = 0;
            listing.dueMs = Math.max(1, books.nowMs + auditMs);
        }
        books.put(listing);
        return listing;
    }

    /** What the shop would still like, most wanted first. */
    static List<String> wants(Listing listing) {
        var wants = new ArrayList<String>();
        if (listing.title.codePoints().filter(Character::isLetter).count() < LIKED_LETTERS) {
            wants.add("title");
        }
        if (listing.category.isEmpty() || listing.category.equals(Categories.OTHER)) {
            wants.add("category");
        }
        if (listing.photos.size() < LIKED_PHOTOS) {
            wants.add("photos");
        }
        return wants;
    }
}
