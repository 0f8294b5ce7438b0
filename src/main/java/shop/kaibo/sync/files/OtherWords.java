package shop.kaibo.sync.files;

import static shop.kaibo.sync.files.FileField.*;

import org.jspecify.annotations.Nullable;

import shop.kaibo.platform.RemoteCase;
import shop.kaibo.platform.RemoteListing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What files tell of listings and of after-sale cases, as the port's records. */
final class OtherWords {
    private OtherWords() {}

    /**
     * @param reference our own listing where it was made from here, null elsewhere
     */
    static RemoteListing listing(Told told, @Nullable String reference) {
        var skus = new ArrayList<RemoteListing.RemoteSku>();
        for (Map<FileField, String> line : told.lines().values()) {
            skus.add(
                    new RemoteListing.RemoteSku(
                            Goods.mark(told.id(), line),
                            line.getOrDefault(SPEC, ""),
                            line.getOrDefault(CODE, ""),
                            Told.number(line, PRICE),
                            0,
                            Told.number(line, STOCK),
                            0));
        }
        String state = told.whole(STATUS);
        return new RemoteListing(
                told.id(),
                reference,
                RemoteListing.State.valueOf(state.isEmpty() ? "ON_SALE" : state),
                null,
                told.whole(TITLE),
                told.whole(CATEGORY),
                List.of(),
                skus,
                told.version(),
                told.number(UPDATED));
    }

    static RemoteCase of(Told told) {
        String type = told.whole(TYPE);
        var status = RemoteCase.Status.valueOf(told.whole(STATUS));
        long amount = told.number(AMOUNT);
        return new RemoteCase(
                told.id(),
                told.whole(ORDER),
                RemoteCase.Type.valueOf(type.isEmpty() ? "REFUND_ONLY" : type),
                type,
                status,
                status.name(),
                String.valueOf(told.version()),
                told.whole(SKU),
                Math.max(1, told.number(QUANTITY)),
                amount,
                status == RemoteCase.Status.SUCCESS ? amount : 0,
                told.whole(REASON),
                orNull(told.whole(CARRIER)),
                orNull(told.whole(WAYBILL)),
                "",
                null,
                null,
                null,
                told.number(DEADLINE),
                told.number(CREATED),
                0,
                Math.max(told.number(UPDATED), told.number(CREATED)));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
