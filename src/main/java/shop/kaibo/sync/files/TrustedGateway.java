package shop.kaibo.sync.files;

import shop.kaibo.platform.CaseAct;
import shop.kaibo.platform.Outcome;
import shop.kaibo.platform.Personal;
import shop.kaibo.platform.RemoteCase;
import shop.kaibo.platform.RemoteListing;
import shop.kaibo.platform.RemoteOrder;
import shop.kaibo.platform.StockEffect;
import shop.kaibo.platform.files.FileGateway;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Answers that what was carried is done, because a person says so. Its records are older than any
 * that was told, so that nothing but the operation itself changes by them. Thread-safe.
 */
final class TrustedGateway extends FileGateway {
    private static final long OLDEST = -1;

    private final ToLongFunction<String> stock;

    /**
     * @param stock pieces the platform had of a sku when it was last told
     */
    TrustedGateway(ToLongFunction<String> stock) {
        this.stock = stock;
    }

    @Override
    public Outcome<RemoteOrder> ship(
            String remoteOrderId, String carrier, String waybill, String key) {
        Personal nobody = Personal.masked("");
        return new Outcome.Done<>(
                new RemoteOrder(
                        remoteOrderId,
                        OLDEST,
                        RemoteOrder.Status.SHIPPED,
                        "",
                        RemoteOrder.Source.PUBLIC,
                        0,
                        List.of(),
                        "",
                        nobody,
                        nobody,
                        nobody,
                        nobody,
                        "",
                        null,
                        carrier,
                        waybill,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0));
    }

    @Override
    public Outcome<RemoteListing.RemoteSku> setPrice(
            String remoteSkuId, long priceFen, long baseVersion, String key) {
        return new Outcome.Done<>(
                new RemoteListing.RemoteSku(remoteSkuId, "", "", priceFen, 0, 0, 0));
    }

    @Override
    public Outcome<StockEffect> adjustStock(String remoteSkuId, long delta, String key) {
        return new Outcome.Done<>(new StockEffect(stock.applyAsLong(remoteSkuId) + delta, 0));
    }

    @Override
    public Outcome<RemoteListing> setOnSale(String remoteId, boolean onSale, String key) {
        var state = onSale ? RemoteListing.State.ON_SALE : RemoteListing.State.OFF;
        return new Outcome.Done<>(
                new RemoteListing(
                        remoteId, null, state, null, "", "", List.of(), List.of(), OLDEST, 0));
    }

    @Override
    public Outcome<RemoteListing> editListing(
            String remoteId,
            String title,
            String category,
            List<String> photos,
            long baseVersion,
            String key) {
        return new Outcome.Done<>(
                new RemoteListing(
                        remoteId,
                        null,
                        RemoteListing.State.ON_SALE,
                        null,
                        title,
                        category,
                        List.of(),
                        List.of(),
                        OLDEST,
                        0));
    }

    @Override
    public Outcome<RemoteCase> act(String remoteCaseId, CaseAct act, String version, String key) {
        return new Outcome.Done<>(
                new RemoteCase(
                        remoteCaseId,
                        "",
                        RemoteCase.Type.OTHER,
                        "",
                        RemoteCase.Status.OTHER,
                        "",
                        version,
                        "",
                        1,
                        0,
                        0,
                        "",
                        null,
                        null,
                        "",
                        null,
                        null,
                        null,
                        0,
                        0,
                        0,
                        0));
    }
}
