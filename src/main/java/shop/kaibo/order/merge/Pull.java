package shop.kaibo.order.merge;

/**
 * A piece that has to come out of a parcel because its buyer wants the money back. Thread-safe.
 *
 * @param item its first line, with its spec
 * @param waybill of the parcel it lies in
 * @param stopped whether its shipment was stopped before it left for the platform
 */
public record Pull(
        String orderId, String remoteId, String item, String waybill, boolean stopped, long atMs) {}
