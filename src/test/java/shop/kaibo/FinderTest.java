package shop.kaibo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.SettableClock;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Palette;
import shop.kaibo.order.OrderReport;
import shop.kaibo.order.OrderSource;
import shop.kaibo.order.OrderStatus;
import shop.kaibo.order.Reports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class FinderTest {
    private static final long NOW = 1_795_608_180_000L;

    @TempDir Path home;
    private Wiring shop;
    private final List<String> opened = new ArrayList<>();

    @BeforeEach
    void open() {
        shop = Wiring.open(home, new SettableClock(NOW));
        Reports.listings(shop.store().db(), 2);
        order("20261121000048261234", 1, "5678", "");
        order("20261121000048264321", 2, "9012", "YT8820447190345");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void ordersAreFoundByTailWaybillPhoneTailAndSlot() {
        assertThat(titles("1234")).containsExactly("…1234  货1");
        assertThat(titles("…4321")).containsExactly("…4321  货2");
        assertThat(titles("YT8820447190345")).containsExactly("…4321  货2");
        assertThat(titles("9012")).containsExactly("…4321  货2");
        assertThat(titles("2号")).containsExactly("2 号  货2", "…4321  货2");
        assertThat(titles("#2")).containsExactly("2 号  货2", "…4321  货2");
    }

    @Test
    void listingsAreFoundByTitleAndCode() {
        assertThat(titles("货")).containsExactly("1 号  货1", "2 号  货2");
        assertThat(titles("a2")).contains("2 号  货2");
        assertThat(titles("不在")).isEmpty();
    }

    @Test
    void aFoundOrderOpens() {
        find("1234").getFirst().act().run();
        assertThat(opened).containsExactly("20261121000048261234");
        assertThat(find("1234").getFirst().detail()).contains("139****5678", "10.00", "待发货");
    }

    private List<String> titles(String typed) {
        return find(typed).stream().map(Palette.Entry::title).toList();
    }

    private List<Palette.Entry> find(String typed) {
        return new Finder(
                        shop.listings(),
                        shop.orders(),
                        Texts.of("zh"),
                        () -> opened.add("listing"),
                        order -> opened.add(order.remoteId()),
                        () -> false,
                        () -> true)
                .find(typed);
    }

    private void order(String number, int slot, String phoneTail, String waybill) {
        var report =
                new OrderReport(
                        number,
                        1,
                        OrderStatus.PAID,
                        "raw",
                        OrderSource.PUBLIC,
                        1000,
                        List.of(Reports.line(slot, 1)),
                        number,
                        Reports.person("小" + slot, "张三", "1390000" + phoneTail, "浙江 杭州"),
                        "",
                        null,
                        "",
                        waybill,
                        0,
                        0,
                        NOW - 60_000,
                        NOW - 50_000,
                        0,
                        NOW + 86_400_000,
                        NOW);
        shop.store().db().write(tx -> shop.orders().apply(tx, Reports.ACCOUNT, 1, report));
    }
}
