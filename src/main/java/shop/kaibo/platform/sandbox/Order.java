package shop.kaibo.platform.sandbox;

import org.jspecify.annotations.Nullable;

import shop.kaibo.platform.RemoteOrder;

import java.util.ArrayList;
import java.util.List;

/** An order of the shop with its buyer in plain text; masks are made on the way out. */
final class Order extends Document {
    RemoteOrder.Status status = RemoteOrder.Status.PENDING_PAY;
    RemoteOrder.Source source = RemoteOrder.Source.PUBLIC;
    long totalFen;
    List<Line> lines = new ArrayList<>();
    Buyer buyer = new Buyer("", "", "", "", "", "");
    @Nullable String remark;
    @Nullable String carrier;
    @Nullable String waybill;
    long effect;
    long releaseEffect;
    long createdMs;
    long paidMs;
    long shippedMs;
    long shipByMs;

    /** Whether the buyer pays when the order is due, or lets it close. */
    boolean willPay;

    record Line(
            String listing, String sku, String title, String spec, long quantity, long priceFen) {}

    /** Who bought; region is the part of the address that a mask leaves readable. */
    record Buyer(
            String key, String nickname, String name, String phone, String region, String street) {}

    @Override
    Kind<Order> kind() {
        return Kind.ORDER;
    }
}
