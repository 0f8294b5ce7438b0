package shop.kaibo.listing;

import org.jdbi.v3.core.Handle;

import shop.kaibo.base.Refused;

import java.util.List;

/** How people name a listing or one of its skus: "12", "12/红 36", "12/36". */
final class Addresses {
    private Addresses() {}

    static int slot(String address) {
        String typed = address.strip().split("/", 2)[0].strip();
        if (!typed.matches("[0-9]{1,6}")) {
            throw new Refused("slot", "refused.slot.number", typed);
        }
        return Integer.parseInt(typed);
    }

    /** The slot of something done to a whole listing; refuses a spec behind it. */
    static int whole(String address) {
        int slot = slot(address);
        if (address.indexOf('/') >= 0) {
            throw new Refused("slot", "refused.slot.whole", slot);
        }
        return slot;
    }

    static Listing listing(Handle handle, int slot) {
        return ListingStore.shelf(handle)
                .flatMap(shelf -> ListingStore.atSlot(handle, shelf.id(), slot))
                .orElseThrow(() -> new Refused("slot", "refused.slot.empty", slot));
    }

    static Sku sku(Handle handle, String address) {
        Listing listing = listing(handle, slot(address));
        int slash = address.indexOf('/');
        return slash < 0
                ? only(listing.skus(), listing)
                : sku(listing, address.substring(slash + 1).strip());
    }

    /** One size by its name, a part of it, or, where only one ends so, its last signs. */
    static Sku sku(Listing listing, String wanted) {
        if (wanted.isEmpty()) {
            return only(listing.skus(), listing);
        }
        String bare = wanted.replaceAll("[ /]", "");
        for (Sku sku : listing.skus()) {
            if (sku.spec().equals(wanted) || sku.spec().replace(" ", "").equals(bare)) {
                return sku;
            }
        }
        var near =
                listing.skus().stream()
                        .filter(s -> List.of(s.spec().split(" ")).contains(wanted))
                        .toList();
        if (near.isEmpty()) {
            near = listing.skus().stream().filter(s -> s.spec().endsWith(wanted)).toList();
        }
        return only(near, listing);
    }

    private static Sku only(List<Sku> found, Listing listing) {
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (listing.skus().size() == 1 && listing.skus().getFirst().spec().isEmpty()) {
            throw new Refused("spec", "refused.spec.none", listing.slot());
        }
        String specs = String.join("、", listing.skus().stream().map(Sku::spec).toList());
        throw new Refused("spec", "refused.spec.which", listing.slot(), specs);
    }
}
