package shop.kaibo.order;

import org.jspecify.annotations.Nullable;

import shop.kaibo.buyer.BuyerField;
import shop.kaibo.buyer.BuyerFields;
import shop.kaibo.sqlite.Database;

import java.util.List;

/** What platforms say in tests, and the listings they say it about. */
public final class Reports {
    public static final String ACCOUNT = "acc";

    private Reports() {}

    /**
     * A shelf "shelf" with listings l1 … ln in slots 1 … n, one sku each, known on the platform.
     */
    public static void listings(Database db, int count) {
        db.write(
                tx -> {
                    tx.update("INSERT INTO shelf VALUES ('shelf', 1, 0)");
                    for (int i = 1; i <= count; i++) {
                        tx.update(
                                "INSERT INTO listing(id, shelf_id, slot, title, category,"
                                        + " photo_sha, photo_hash, state, remote_version, operator,"
                                        + " listing_ms, created_ms, updated_ms) VALUES"
                                        + " (?,'shelf',?,?,'','sha',0,'on_sale',1,'owner',0,1,1)",
                                "l" + i,
                                i,
                                "货" + i);
                        tx.update(
                                "INSERT INTO sku VALUES (?,?,0,'',?,1000,1,100,100,5)",
                                "s" + i,
                                "l" + i,
                                "A" + i);
                        tx.update(
                                "INSERT INTO listing_version VALUES"
                                        + " (?,?,?,1000,'sha','',1,1,'')",
                                "v" + i,
                                "s" + i,
                                "货" + i);
                        bind(tx, "listing", "rl" + i, "l" + i);
                        bind(tx, "sku", "rs" + i, "s" + i);
                    }
                    return null;
                });
    }

    private static void bind(shop.kaibo.sqlite.Tx tx, String kind, String remote, String local) {
        tx.update("INSERT INTO remote_id VALUES (?,?,?,?)", ACCOUNT, kind, remote, local);
    }

    public static OrderReport.Line line(int listing, long quantity) {
        return new OrderReport.Line(
                "rl" + listing, "rs" + listing, "货" + listing, "", quantity, 1000);
    }

    /** A person of whom the platform tells everything. */
    public static BuyerFields person(String nickname, String name, String phone, String address) {
        return new BuyerFields(
                new BuyerField(nickname.substring(0, 1) + "*", null, nickname),
                new BuyerField(name.substring(0, 1) + "*", null, name),
                new BuyerField(phone.substring(0, 3) + "****" + phone.substring(7), null, phone),
                new BuyerField("浙江 杭州****", null, address));
    }

    // those of a series "r1", "r2" … come from everywhere
    private static OrderSource source(String remoteId) {
        return remoteId.startsWith("r")
                ? OrderSource.values()[Math.floorMod(remoteId.hashCode(), 4)]
                : OrderSource.PUBLIC;
    }

    public static OrderReport order(
            String remoteId,
            long version,
            OrderStatus status,
            String buyer,
            long createdMs,
            long paidMs,
            OrderReport.Line... lines) {
        return order(remoteId, version, status, buyer, createdMs, paidMs, 0, 0, "", lines);
    }

    public static OrderReport order(
            String remoteId,
            long version,
            OrderStatus status,
            String buyer,
            long createdMs,
            long paidMs,
            long effect,
            long release,
            @Nullable String waybill,
            OrderReport.Line... lines) {
        long total = 0;
        for (OrderReport.Line line : lines) {
            total += line.quantity() * line.priceFen();
        }
        int number = Math.floorMod(buyer.hashCode(), 10_000);
        return new OrderReport(
                remoteId,
                version,
                status,
                status.word(),
                source(remoteId),
                total,
                List.of(lines),
                buyer,
                person(
                        "昵称" + buyer,
                        "张" + buyer,
                        "1380000%04d".formatted(number),
                        "浙江杭州西湖区文三路" + buyer + "号"),
                buyer,
                "送礼" + buyer,
                waybill == null || waybill.isEmpty() ? "" : "SF",
                waybill == null ? "" : waybill,
                effect,
                release,
                createdMs,
                paidMs,
                waybill == null || waybill.isEmpty() ? 0 : createdMs + 60_000,
                createdMs + 172_800_000,
                createdMs + version);
    }
}
