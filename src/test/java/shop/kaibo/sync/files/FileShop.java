package shop.kaibo.sync.files;

import shop.kaibo.base.SettableClock;
import shop.kaibo.order.OrderQuery;
import shop.kaibo.order.OrderRow;
import shop.kaibo.platform.files.FileGateway;
import shop.kaibo.sync.Access;
import shop.kaibo.sync.Account;
import shop.kaibo.sync.Till;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A shop with one account that goes by files. */
final class FileShop implements AutoCloseable {

    static final String HEADER =
            "订单编号,子订单编号,订单状态,商品名称,商品规格,SKU编码,商品数量,实付款,订单创建时间,付款时间,快递公司,快递单号,买家昵称,收货人,手机号,收货地址";

    final Path home;
    final Till till;
    final FileService files;
    final Handover handover;
    final Account account;

    FileShop(Path home) {
        this.home = home;
        till =
                new Till(
                        home.resolve("shop"),
                        new SettableClock(1_795_000_000_000L),
                        _ -> new FileGateway(),
                        Till.QUICK);
        account =
                Till.value(
                        till.accounts.connect(
                                Till.OWNER, "快手", new Access("files", "files:快手", "")));
        files = new FileService(till.store, till.accounts, till.features());
        handover = files.handover();
    }

    @Override
    public void close() {
        till.close();
    }

    static String row(int i, String status, String waybill) {
        return String.join(
                ",",
                "26112200000%05d".formatted(i),
                "26112200000%05d1".formatted(i),
                status,
                "夏季薄外套",
                i % 2 == 0 ? "M" : "L",
                "A" + i % 7,
                "1",
                "39.90",
                "2026-11-22 19:%02d:%02d".formatted(i / 60 % 60, i % 60),
                "2026-11-22 20:%02d:%02d".formatted(i / 60 % 60, i % 60),
                waybill.isEmpty() ? "" : "SF",
                waybill,
                "买家" + i % 300,
                "王*",
                "138****%04d".formatted(i % 300),
                "浙江省杭州市***");
    }

    static List<String> rows(int from, int to) {
        var rows = new ArrayList<String>();
        for (int i = from; i < to; i++) {
            rows.add(row(i, "待发货", ""));
        }
        return rows;
    }

    Path file(String name, Charset charset, String header, List<String> rows) {
        try {
            String all = header + "\r\n" + String.join("\r\n", rows) + "\r\n";
            return Files.write(home.resolve(name), all.getBytes(charset));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    FileReport take(Path file) {
        FileLook look = files.look(account.id(), file);
        FileLook said =
                look.known() ? look : files.say(Till.OWNER, account.id(), look, look.columns());
        return files.take(Till.OWNER, account.id(), said, (_, _) -> true);
    }

    FileReport take(String header, List<String> rows) {
        return take(file("export.csv", StandardCharsets.UTF_8, header, rows));
    }

    List<OrderRow> orders() {
        return till.orders.search(OrderQuery.of("", shop.kaibo.order.OrderTab.ALL, 5_000));
    }

    String state() {
        return till.store
                .db()
                .read(
                        h ->
                                h.createQuery(
                                                "SELECT o.remote_id || o.status || o.total_fen ||"
                                                    + " o.version || l.title || l.spec ||"
                                                    + " l.quantity || b.id FROM orders o JOIN"
                                                    + " order_line l ON l.order_id = o.id JOIN"
                                                    + " buyer b ON b.id = o.buyer_id ORDER BY 1")
                                        .mapTo(String.class)
                                        .list())
                .toString();
    }
}
