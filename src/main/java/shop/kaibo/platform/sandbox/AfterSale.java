package shop.kaibo.platform.sandbox;

import org.jspecify.annotations.Nullable;

import shop.kaibo.platform.RemoteCase;

/** An after-sale case of the shop. */
final class AfterSale extends Document {
    String order = "";
    RemoteCase.Type type = RemoteCase.Type.REFUND_ONLY;
    RemoteCase.Status status = RemoteCase.Status.WAIT_SELLER;
    String sku = "";
    long quantity;
    long amountFen;
    long refundedFen;
    String reason = "";
    @Nullable String refusal;
    @Nullable String answer;
    @Nullable String returnCarrier;
    @Nullable String returnWaybill;
    String wanted = "";
    @Nullable String sentCarrier;
    @Nullable String sentWaybill;

    /** The key of the act that last decided on goods that came back. */
    @Nullable String settledBy;

    long deadlineMs;
    long createdMs;
    long signedForMs;

    @Override
    Kind<AfterSale> kind() {
        return Kind.CASE;
    }

    @Override
    String reference() {
        return order;
    }

    /** Whether money or goods are still being talked about. */
    boolean open() {
        return status != RemoteCase.Status.SUCCESS
                && status != RemoteCase.Status.CLOSED
                && status != RemoteCase.Status.REFUSED_WAIT_BUYER;
    }
}
