package shop.kaibo.sync.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Refused;
import shop.kaibo.sync.Till;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

class FileAccountTest {
    @TempDir Path home;
    private FileShop shop;

    @BeforeEach
    void open() {
        shop = new FileShop(home);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theSameRowsComeInOnceHoweverTheyAreBrought() {
        FileReport first = shop.take(FileShop.HEADER, FileShop.rows(0, 1000));
        assertThat(first.fresh()).isEqualTo(1000);
        assertThat(first.bad()).isEmpty();
        assertThat(shop.orders()).hasSize(1000);
        String once = shop.state();

        // the same again, in the encoding of Chinese spreadsheets, with a mark, in halves
        Path gb =
                shop.file(
                        "gb.csv",
                        Charset.forName("GB18030"),
                        FileShop.HEADER,
                        FileShop.rows(0, 1000));
        assertThat(shop.take(gb).same()).isEqualTo(1000);
        Path marked =
                shop.file(
                        "bom.csv",
                        StandardCharsets.UTF_8,
                        "\uFEFF" + FileShop.HEADER,
                        FileShop.rows(0, 600));
        assertThat(shop.take(marked).same()).isEqualTo(600);
        assertThat(shop.take(FileShop.HEADER, FileShop.rows(400, 1000)).same()).isEqualTo(600);

        // with renamed columns the question comes again
        String renamed = FileShop.HEADER.replaceFirst("订单编号", "主单编号X").replace("实付款", "到手价");
        Path other =
                shop.file("renamed.csv", StandardCharsets.UTF_8, renamed, FileShop.rows(0, 1000));
        FileLook look = shop.files.look(shop.account.id(), other);
        assertThat(look.known()).isFalse();
        assertThat(shop.files.as(shop.account.id(), look, FileKind.ORDERS).lacking())
                .contains(FileField.ORDER, FileField.TOTAL);
        assertThatThrownBy(
                        () -> shop.files.take(Till.OWNER, shop.account.id(), look, (_, _) -> true))
                .isInstanceOf(Refused.class);
        var said = new java.util.EnumMap<FileField, String>(FileField.class);
        FileLook orders = shop.files.as(shop.account.id(), look, FileKind.ORDERS);
        said.putAll(orders.columns());
        said.put(FileField.ORDER, "主单编号X");
        said.put(FileField.LINE, "子订单编号");
        said.put(FileField.TOTAL, "到手价");
        FileLook known = shop.files.say(Till.OWNER, shop.account.id(), orders, said);
        FileReport again = shop.files.take(Till.OWNER, shop.account.id(), known, (_, _) -> true);
        assertThat(again.same()).isEqualTo(1000);
        assertThat(shop.files.look(shop.account.id(), other).known()).isTrue();
        assertThat(shop.state()).isEqualTo(once);
    }

    @Test
    void aHalfThatCutsAnOrderLeavesNoLineOut() {
        String one = FileShop.row(1, "待发货", "");
        String two = one.replace("0000011", "0000012").replace("夏季薄外套", "围巾");
        shop.take(FileShop.HEADER, List.of(one));
        assertThat(shop.take(FileShop.HEADER, List.of(two)).changed()).isEqualTo(1);
        assertThat(shop.take(FileShop.HEADER, List.of(one, two)).same()).isEqualTo(1);
        assertThat(shop.state()).contains("夏季薄外套").contains("围巾");
        assertThat(shop.orders()).hasSize(1);
    }

    @Test
    void badLinesAreToldByTheirNumberAndTheOthersGoIn() {
        List<String> rows = FileShop.rows(0, 5);
        rows.set(1, rows.get(1).replace("39.90", "三十九"));
        rows.set(2, rows.get(2).replace("2611220000000002,", "2.61122E+15,"));
        rows.set(3, rows.get(3).replace("待发货", "外星状态"));
        FileReport report = shop.take(FileShop.HEADER, rows);
        assertThat(report.fresh()).isEqualTo(2);
        assertThat(report.bad()).extracting(FileReport.Bad::line).containsExactly(3L, 4L, 5L);
        assertThat(report.bad())
                .extracting(bad -> bad.why().key())
                .containsExactly("files.cell.sum", "files.cell.rounded", "files.cell.state");
    }

    @Test
    void anOlderFileTakesNothingBack() {
        shop.take(FileShop.HEADER, List.of(FileShop.row(1, "已发货", "SF1234567890")));
        FileReport older = shop.take(FileShop.HEADER, List.of(FileShop.row(1, "待发货", "")));
        assertThat(older.older()).isEqualTo(1);
        assertThat(shop.orders().getFirst().waybill()).isEqualTo("SF1234567890");
    }

    @Test
    void aStopKeepsWhatIsInAndTheNextTimeGoesOn() {
        FileLook look =
                shop.files.look(
                        shop.account.id(),
                        shop.file(
                                "big.csv",
                                StandardCharsets.UTF_8,
                                FileShop.HEADER,
                                FileShop.rows(0, 1000)));
        FileLook said = shop.files.say(Till.OWNER, shop.account.id(), look, look.columns());
        FileReport stopped =
                shop.files.take(Till.OWNER, shop.account.id(), said, (done, _) -> done < 400);
        assertThat(stopped.whole()).isFalse();
        assertThat(shop.orders()).hasSize(400);
        FileReport rest = shop.files.take(Till.OWNER, shop.account.id(), said, (_, _) -> true);
        assertThat(rest.fresh()).isEqualTo(600);
        assertThat(rest.same()).isEqualTo(400);
    }

    @Test
    void casesComeFromFilesToo() {
        shop.take(FileShop.HEADER, FileShop.rows(0, 2));
        String header = "售后单号,订单编号,售后类型,售后状态,退款金额,申请时间,退货物流单号";
        String row = "5001,2611220000000001,退货退款,待商家收货,39.90,2026-11-23 10:00,YT8888888888";
        assertThat(shop.take(header, List.of(row)).fresh()).isEqualTo(1);
        assertThat(shop.take(header, List.of(row)).same()).isEqualTo(1);
        assertThat(
                        shop.till
                                .store
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
