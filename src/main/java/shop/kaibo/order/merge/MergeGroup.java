package shop.kaibo.order.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Orders of one buyer to one address that leave in one parcel, oldest first. Thread-safe.
 *
 * @param buyer how the buyer is shown
 */
public record MergeGroup(String buyer, List<MergePiece> orders) {
    public MergeGroup {
        orders = List.copyOf(orders);
    }

    /** Pieces of all its orders together. */
    public long pieces() {
        return orders.stream().mapToLong(MergePiece::pieces).sum();
    }

    public List<String> ids() {
        return orders.stream().map(MergePiece::id).toList();
    }

    public boolean holds(String orderId) {
        return orders.stream().anyMatch(piece -> piece.id().equals(orderId));
    }

    /**
     * As few parcels as come of putting each order, oldest first, into the first one it still fits;
     * the same orders always give the same parcels. Orders that are left alone are no group.
     */
    static List<MergeGroup> split(String buyer, List<MergePiece> oldestFirst, long most) {
        var parcels = new ArrayList<List<MergePiece>>();
        for (MergePiece piece : oldestFirst) {
            Optional<List<MergePiece>> room =
                    parcels.stream().filter(p -> sum(p) + piece.pieces() <= most).findFirst();
            if (room.isPresent()) {
                room.get().add(piece);
            } else {
                parcels.add(new ArrayList<>(List.of(piece)));
            }
        }
        return parcels.stream()
                .filter(parcel -> parcel.size() > 1)
                .map(parcel -> new MergeGroup(buyer, parcel))
                .toList();
    }

    private static long sum(List<MergePiece> parcel) {
        return parcel.stream().mapToLong(MergePiece::pieces).sum();
    }
}
