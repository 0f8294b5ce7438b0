package shop.kaibo.order;

/** With whom an order left or shall leave; "" while unknown. Thread-safe. */
public record Shipment(String carrier, String waybill, ShipState state) {
    static final Shipment NONE = new Shipment("", "", ShipState.NONE);
}
