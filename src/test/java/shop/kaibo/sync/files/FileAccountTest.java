package shop.kaibo.sync.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Refused;
import shop.kaibo.base.SettableClock;
import shop.kaibo.order.OrderQuery;
import shop.kaibo.order.OrderRow;
import shop.kaibo.order.ShipState;
import shop.kaibo.platform.files.FileGateway;
import shop.kaibo.sheet.Table;
import shop.kaibo.store.OperationState;
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

class FileAccountTest {
    private static final String HEADER =
            "订单编号,子订单编号,订单状态,商品名称,商品规格,SKU编码,商品数量,实付款,订单创建时间,付款时间,快递公司,快递单号,买家昵称,收货人,手机号,收货地址";

    @TempDir Path home;
    private Till till;
    private FileService files;
    private Handover handover;
    private Account account;

    @BeforeEach
    void open() {
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

    @AfterEach
    void close() {
        till.close();
    }

    private static String row(int i, String status, String waybill) {
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

    private static List<String> rows(int from, int to) {
        var rows = new ArrayList<String>();
        for (int i = from; i < to; i++) {
            rows.add(row(i, "待发货", ""));
        }
        return rows;
    }

    private Path file(String name, Charset charset, String header, List<String> rows) {
        try {
            String all = header + "\r\n" + String.join("\r\n", rows) + "\r\n";
            return Files.write(home.resolve(name), all.getBytes(charset));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private FileReport take(Path file) {
        FileLook look = files.look(account.id(), file);
        FileLook said =
                look.known() ? look : files.say(Till.OWNER, account.id(), look, look.columns());
        return files.take(Till.OWNER, account.id(), said, (_, _) -> true);
    }

    private FileReport take(String header, List<String> rows) {
        return take(file("export.csv", StandardCharsets.UTF_8, header, rows));
    }

    private List<OrderRow> orders() {
        return till.orders.search(OrderQuery.of("", shop.kaibo.order.OrderTab.ALL, 5_000));
    }

    private String state() {
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

    @Test
    void theSameRowsComeInOnceHoweverTheyAreBrought() {
        FileReport first = take(HEADER, rows(0, 1000));
        assertThat(first.fresh()).isEqualTo(1000);
        assertThat(first.bad()).isEmpty();
        assertThat(orders()).hasSize(1000);
        String once = state();

        // the same again, in the encoding of Chinese spreadsheets, with a mark, in halves
        Path gb = file("gb.csv", Charset.forName("GB18030"), HEADER, rows(0, 1000));
        assertThat(take(gb).same()).isEqualTo(1000);
        Path marked = file("bom.csv", StandardCharsets.UTF_8, "\uFEFF" + HEADER, rows(0, 600));
        assertThat(take(marked).same()).isEqualTo(600);
        assertThat(take(HEADER, rows(400, 1000)).same()).isEqualTo(600);

        // with renamed columns the question comes again
        String renamed = HEADER.replaceFirst("订单编号", "主单编号X").replace("实付款", "到手价");
        Path other = file("renamed.csv", StandardCharsets.UTF_8, renamed, rows(0, 1000));
        FileLook look = files.look(account.id(), other);
        assertThat(look.known()).isFalse();
        assertThat(files.as(account.id(), look, FileKind.ORDERS).lacking())
                .contains(FileField.ORDER, FileField.TOTAL);
        assertThatThrownBy(() -> files.take(Till.OWNER, account.id(), look, (_, _) -> true))
                .isInstanceOf(Refused.class);
        var said = new java.util.EnumMap<FileField, String>(FileField.class);
        FileLook orders = files.as(account.id(), look, FileKind.ORDERS);
        said.putAll(orders.columns());
        said.put(FileField.ORDER, "主单编号X");
        said.put(FileField.LINE, "子订单编号");
        said.put(FileField.TOTAL, "到手价");
        FileLook known = files.say(Till.OWNER, account.id(), orders, said);
        FileReport again = files.take(Till.OWNER, account.id(), known, (_, _) -> true);
        assertThat(again.same()).isEqualTo(1000);
        assertThat(files.look(account.id(), other).known()).isTrue();
        assertThat(state()).isEqualTo(once);
    }

    @Test
    void aHalfThatCutsAnOrderLeavesNoLineOut() {
        String one = row(1, "待发货", "");
        String two = one.replace("0000011", "0000012").replace("夏季薄外套", "围巾");
        take(HEADER, List.of(one));
        assertThat(take(HEADER, List.of(two)).changed()).isEqualTo(1);
        assertThat(take(HEADER, List.of(one, two)).same()).isEqualTo(1);
        assertThat(state()).contains("夏季薄外套").contains("围巾");
        assertThat(orders()).hasSize(1);
    }

    @Test
    void badLinesAreToldByTheirNumberAndTheOthersGoIn() {
        List<String> rows = rows(0, 5);
        rows.set(1, rows.get(1).replace("39.90", "三十九"));
        rows.set(2, rows.get(2).replace("2611220000000002,", "2.61122E+15,"));
        rows.set(3, rows.get(3).replace("待发货", "外星状态"));
        FileReport report = take(HEADER, rows);
        assertThat(report.fresh()).isEqualTo(2);
        assertThat(report.bad()).extracting(FileReport.Bad::line).containsExactly(3L, 4L, 5L);
        assertThat(report.bad())
                .extracting(bad -> bad.why().key())
                .containsExactly("files.cell.sum", "files.cell.rounded", "files.cell.state");
    }

    @Test
    void anOlderFileTakesNothingBack() {
        take(HEADER, List.of(row(1, "已发货", "SF1234567890")));
        FileReport older = take(HEADER, List.of(row(1, "待发货", "")));
        assertThat(older.older()).isEqualTo(1);
        assertThat(orders().getFirst().waybill()).isEqualTo("SF1234567890");
    }

    @Test
    void aParcelIsHandedOverAndDoneWhenALaterFileShowsIt() throws IOException {
        take(HEADER, rows(0, 3));
        for (OrderRow order : orders()) {
            String tail = order.remoteId().substring(11);
            till.orders.ship(Till.OWNER, order.id(), "SF", "SF99999" + tail, 0);
        }
        OrderRow undone = orders().getFirst();
        assertThat(till.orders.undoShip(Till.OWNER, undone.id())).isTrue();

        Path folder = Files.createDirectories(home.resolve("out"));
        Handover.Written written = handover.write(Till.OWNER, account.id(), folder);
        assertThat(written.operations()).isEqualTo(2);
        Table back = Table.read(written.files().getFirst());
        assertThat(back.header()).isEqualTo(Leaving.SHIPMENTS);
        assertThat(back.lines())
                .extracting(line -> line.cell(0) + " " + line.cell(2))
                .containsExactlyInAnyOrder(
                        "2611220000000000 SF9999900000", "2611220000000001 SF9999900001");
        assertThat(handover.write(Till.OWNER, account.id(), folder).operations()).isZero();
        // what lies in a file is neither done nor taken back unasked
        assertThat(handover.open(account.id())).allMatch(Handover::handed);
        OrderRow first = orders().getLast();
        assertThat(till.orders.undoShip(Till.OWNER, first.id())).isFalse();

        // a file made before they were brought there shows nothing yet
        take(HEADER, rows(0, 3));
        assertThat(handover.open(account.id())).hasSize(2);
        FileReport later =
                take(HEADER, List.of(row(0, "已发货", "SF9999900000"), row(1, "已发货", "YT5555555555")));
        assertThat(later.arrived()).isEqualTo(2);
        assertThat(handover.open(account.id())).isEmpty();
        assertThat(till.latest(3))
                .extracting(o -> o.state())
                .contains(OperationState.DONE, OperationState.REJECTED);
        assertThat(till.orders.find(first.id()).orElseThrow().shipState())
                .isEqualTo(ShipState.DONE);
    }

    @Test
    void whatWasNotBroughtWaitsAgainAndWhatWasIsConfirmed() throws IOException {
        take(HEADER, rows(0, 2));
        orders().forEach(o -> till.orders.ship(Till.OWNER, o.id(), "SF", "SF" + o.remoteId(), 0));
        Path folder = Files.createDirectories(home.resolve("out"));
        handover.write(Till.OWNER, account.id(), folder);
        List<String> ids = handover.open(account.id()).stream().map(o -> o.id()).toList();
        assertThat(handover.back(Till.OWNER, account.id(), ids.subList(0, 1))).isEqualTo(1);
        assertThat(handover.confirm(Till.OWNER, account.id(), ids.subList(1, 2))).isEqualTo(1);
        assertThat(handover.open(account.id()))
                .extracting(o -> o.state())
                .containsExactly(OperationState.WAITING);
        assertThat(handover.write(Till.OWNER, account.id(), folder).operations()).isEqualTo(1);
    }

    @Test
    void pricesAndStockGoTheSameWay() throws IOException {
        String header = "商品ID,商品名称,SKU ID,规格,SKU编码,价格,库存,商品状态";
        String before = "7001,薄外套,8001,M,A1,39.90,20,在售";
        assertThat(take(header, List.of(before)).fresh()).isEqualTo(1);
        var listing = till.listings.shelf().listings().getFirst();
        till.reprice(listing, 2_990);
        till.restock(listing, 5);
        Path folder = Files.createDirectories(home.resolve("out"));
        Handover.Written written = handover.write(Till.OWNER, account.id(), folder);
        Table changes = Table.read(written.files().getFirst());
        assertThat(changes.lines()).hasSize(1);
        assertThat(changes.lines().getFirst().cells())
                .containsExactly("7001", "8001", "A1", "薄外套", "M", "29.90", "5", "25");
        assertThat(take(header, List.of(before)).arrived()).isZero();
        assertThat(handover.open(account.id())).hasSize(2);
        String after = before.replace("39.90,20", "29.90,25");
        assertThat(take(header, List.of(after)).arrived()).isEqualTo(2);
        assertThat(handover.open(account.id())).isEmpty();
        var now = till.listings.listing(listing.id()).orElseThrow().skus().getFirst();
        assertThat(now.left()).isEqualTo(25);
        assertThat(now.priceFen()).isEqualTo(2_990);
        // and from then on the backend's word counts again
        take(header, List.of(after.replace("25,在售", "19,在售")));
        assertThat(till.listings.listing(listing.id()).orElseThrow().left()).isEqualTo(19);
    }

    @Test
    void aStopKeepsWhatIsInAndTheNextTimeGoesOn() {
        FileLook look =
                files.look(
                        account.id(),
                        file("big.csv", StandardCharsets.UTF_8, HEADER, rows(0, 1000)));
        FileLook said = files.say(Till.OWNER, account.id(), look, look.columns());
        FileReport stopped = files.take(Till.OWNER, account.id(), said, (done, _) -> done < 400);
        assertThat(stopped.whole()).isFalse();
        assertThat(orders()).hasSize(400);
        FileReport rest = files.take(Till.OWNER, account.id(), said, (_, _) -> true);
        assertThat(rest.fresh()).isEqualTo(600);
        assertThat(rest.same()).isEqualTo(400);
    }

    @Test
    void casesComeFromFilesToo() {
        take(HEADER, rows(0, 2));
        String header = "售后单号,订单编号,售后类型,售后状态,退款金额,申请时间,退货物流单号";
        String row = "5001,2611220000000001,退货退款,待商家收货,39.90,2026-11-23 10:00,YT8888888888";
        assertThat(take(header, List.of(row)).fresh()).isEqualTo(1);
        assertThat(take(header, List.of(row)).same()).isEqualTo(1);
        assertThat(
                        till.store
                                .db()
                                .<Long>read(
                                        h ->
                                                h.createQuery(
                                                                "SELECT count(*) FROM after_sale"
                                                                    + " WHERE order_id IS NOT NULL"
                                                                    + " AND amount_fen = 3990")
                                                        .mapTo(Long.class)
                                                        .one()))
                .isEqualTo(1L);
    }
}
