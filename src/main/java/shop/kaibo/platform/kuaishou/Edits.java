package shop.kaibo.platform.kuaishou;

import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.RemoteListing;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/**
 * Changes an item's words and pictures. The platform takes that of approved items and of those it
 * gave back to be mended, moves a category only of the latter, and reviews the item again; what it
 * would refuse is refused here, and what would change nothing is not sent. Thread-safe.
 */
final class Edits {
    private static final long TO_MEND = 1;
    private static final long PASSED = 2;

    private final Calls calls;
    private final Items items;

    Edits(Calls calls, Items items) {
        this.calls = calls;
        this.items = items;
    }

    Outcome<RemoteListing> edit(String id, String title, String category, List<String> photos) {
        Outcome<JsonNode> read = items.get(id, item -> item);
        if (!(read instanceof Outcome.Done<JsonNode>(JsonNode item))) {
            return read.failed();
        }
        RemoteListing now = ItemWords.of(item);
        boolean moved = category.matches("[0-9]{1,18}") && !category.equals(now.category());
        boolean worded = !title.equals(now.title());
        boolean pictured = !photos.isEmpty() && !photos.equals(pictures(item));
        if (!moved && !worded && !pictured) {
            return new Outcome.Done<>(now);
        }
        long audit = Json.number(item, "auditStatus");
        if (audit != PASSED && audit != TO_MEND) {
            return Refusals.own(Refusals.IN_REVIEW);
        }
        if (moved && audit != TO_MEND) {
            return Refusals.own(Refusals.CATEGORY_FIXED);
        }
        ObjectNode param = Calls.param().put("itemId", Long.parseLong(id));
        if (worded) {
            param.put("title", title);
        }
        if (moved) {
            param.put("categoryId", Long.parseLong(category));
        }
        if (pictured) {
            photos.forEach(param.putArray("imageUrls")::add);
        }
        // by what it shall be, so it may be repeated
        Outcome<Boolean> edited = calls.put("open.item.edit", param, _ -> true);
        return edited instanceof Outcome.Done ? Parcels.unsure(items.one(id)) : edited.failed();
    }

    private static List<String> pictures(JsonNode item) {
        return Json.list(item, "imageUrls", JsonNode::asString);
    }
}
