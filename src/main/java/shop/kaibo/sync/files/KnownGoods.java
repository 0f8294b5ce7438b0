package shop.kaibo.sync.files;

import org.jdbi.v3.core.Handle;

import shop.kaibo.listing.ListingOperation;
import shop.kaibo.platform.PlatformGateway;
import shop.kaibo.platform.files.FileGateway;
import shop.kaibo.sqlite.Ask;
import shop.kaibo.sqlite.Tx;
import shop.kaibo.store.Store;
import shop.kaibo.sync.Account;
import shop.kaibo.sync.line.Backoff;
import shop.kaibo.sync.line.Line;
import shop.kaibo.sync.line.Target;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What is known here of goods that files speak of, and the way files are asked. */
final class KnownGoods {
    private KnownGoods() {}

    /** The goods an account knows under a merchant's code, "" for none. */
    static String sku(Tx tx, String account, String code) {
        return Ask.first(
                        tx.handle(),
                        "SELECT r.remote_id FROM sku s JOIN remote_id r ON r.local_id = s.id AND"
                                + " r.account = ? AND r.kind = 'sku' WHERE s.code = ? LIMIT 1",
                        List.of(account, code),
                        row -> row.getString(1))
                .orElse("");
    }

    /** The listing made here that waits to be made there and carries a code of this one. */
    static String reference(Tx tx, String account, Told told) {
        for (Map<FileField, String> line : told.lines().values()) {
            String code = line.getOrDefault(FileField.CODE, "");
            String ours =
                    code.isEmpty()
                            ? ""
                            : Ask.first(
                                            tx.handle(),
                                            "SELECT s.listing_id FROM sku s JOIN outbox o ON"
                                                + " o.topic = 'listing:' || s.listing_id AND o.kind"
                                                + " = ? WHERE s.code = ? AND o.account = ? AND"
                                                + " o.state IN ('waiting', 'unknown') LIMIT 1",
                                            List.of(ListingOperation.CREATE, code, account),
                                            row -> row.getString(1))
                                    .orElse("");
            if (!ours.isEmpty()) {
                return ours;
            }
        }
        return "";
    }

    static long stock(Handle handle, String skuId) {
        return Ask.number(handle, "SELECT platform_stock FROM sku WHERE id = ?", List.of(skuId));
    }

    static Target target(Store store, Account account, PlatformGateway gateway) {
        var line =
                new Line(
                        store.clock(),
                        new Backoff(1, 1, RandomGenerator.getDefault()),
                        0,
                        () -> {});
        return new Target(account.id(), FileGateway.ASKED, gateway, line, account::epoch);
    }
}
