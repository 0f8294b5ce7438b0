package shop.kaibo.order.merge;

/**
 * One order of a parcel. Thread-safe.
 *
 * @param id sorts by the time the order was placed
 * @param item its first line, with its spec
 * @param lines how many lines it has
 * @param shipByMs the platform's own deadline, epoch ms, 0 when there is none
 */
public record MergePiece(
        String id,
        String remoteId,
        String item,
        int lines,
        long pieces,
        long totalFen,
        long shipByMs) {}
