package shop.kaibo.sync.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.order.OrderRow;
import shop.kaibo.order.ShipState;
import shop.kaibo.sheet.Table;
import shop.kaibo.store.OperationState;
import shop.kaibo.sync.Till;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class HandoverTest {
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
    void aParcelIsHandedOverAndDoneWhenALaterFileShowsIt() throws IOException {
        shop.take(FileShop.HEADER, FileShop.rows(0, 3));
        for (OrderRow order : shop.orders()) {
            String tail = order.remoteId().substring(11);
            shop.till.orders.ship(Till.OWNER, order.id(), "SF", "SF99999" + tail, 0);
        }
        OrderRow undone = shop.orders().getFirst();
        assertThat(shop.till.orders.undoShip(Till.OWNER, undone.id())).isTrue();

        Path folder = Files.createDirectories(home.resolve("out"));
        Handover.Written written = shop.handover.write(Till.OWNER, shop.account.id(), folder);
        assertThat(written.operations()).isEqualTo(2);
        Table back = Table.read(written.files().getFirst());
        assertThat(back.header()).isEqualTo(Leaving.SHIPMENTS);
        assertThat(back.lines())
                .extracting(line -> line.cell(0) + " " + line.cell(2))
                .containsExactlyInAnyOrder(
                        "2611220000000000 SF9999900000", "2611220000000001 SF9999900001");
        assertThat(shop.handover.write(Till.OWNER, shop.account.id(), folder).operations())
                .isZero();
        // what lies in a file is neither done nor taken back unasked
        assertThat(shop.handover.open(shop.account.id())).allMatch(Handover::handed);
        OrderRow first = shop.orders().getLast();
        assertThat(shop.till.orders.undoShip(Till.OWNER, first.id())).isFalse();

        // a file made before they were brought there shows nothing yet
        shop.take(FileShop.HEADER, FileShop.rows(0, 3));
        assertThat(shop.handover.open(shop.account.id())).hasSize(2);
        FileReport later =
                shop.take(
                        FileShop.HEADER,
                        List.of(
                                FileShop.row(0, "已发货", "SF9999900000"),
                                FileShop.row(1, "已发货", "YT5555555555")));
        assertThat(later.arrived()).isEqualTo(2);
        assertThat(shop.handover.open(shop.account.id())).isEmpty();
        assertThat(shop.till.latest(3))
                .extracting(o -> o.state())
                .contains(OperationState.DONE, OperationState.REJECTED);
        assertThat(shop.till.orders.find(first.id()).orElseThrow().shipState())
                .isEqualTo(ShipState.DONE);
    }

    @Test
    void whatWasNotBroughtWaitsAgainAndWhatWasIsConfirmed() throws IOException {
        shop.take(FileShop.HEADER, FileShop.rows(0, 2));
        shop.orders()
                .forEach(
                        o ->
                                shop.till.orders.ship(
                                        Till.OWNER, o.id(), "SF", "SF" + o.remoteId(), 0));
        Path folder = Files.createDirectories(home.resolve("out"));
        shop.handover.write(Till.OWNER, shop.account.id(), folder);
        List<String> ids = shop.handover.open(shop.account.id()).stream().map(o -> o.id()).toList();
        assertThat(shop.handover.back(Till.OWNER, shop.account.id(), ids.subList(0, 1)))
                .isEqualTo(1);
        assertThat(shop.handover.confirm(Till.OWNER, shop.account.id(), ids.subList(1, 2)))
                .isEqualTo(1);
        assertThat(shop.handover.open(shop.account.id()))
                .extracting(o -> o.state())
                .containsExactly(OperationState.WAITING);
        assertThat(shop.handover.write(Till.OWNER, shop.account.id(), folder).operations())
                .isEqualTo(1);
    }

    @Test
    void pricesAndStockGoTheSameWay() throws IOException {
        String header = "商品ID,商品名称,SKU ID,规格,SKU编码,价格,库存,商品状态";
        String before = "7001,薄外套,8001,M,A1,39.90,20,在售";
        assertThat(shop.take(header, List.of(before)).fresh()).isEqualTo(1);
        var listing = shop.till.listings.shelf().listings().getFirst();
        shop.till.reprice(listing, 2_990);
        shop.till.restock(listing, 5);
        Path folder = Files.createDirectories(home.resolve("out"));
        Handover.Written written = shop.handover.write(Till.OWNER, shop.account.id(), folder);
        Table changes = Table.read(written.files().getFirst());
        assertThat(changes.lines()).hasSize(1);
        assertThat(changes.lines().getFirst().cells())
                .containsExactly("7001", "8001", "A1", "薄外套", "M", "29.90", "5", "25");
        assertThat(shop.take(header, List.of(before)).arrived()).isZero();
        assertThat(shop.handover.open(shop.account.id())).hasSize(2);
        String after = before.replace("39.90,20", "29.90,25");
        assertThat(shop.take(header, List.of(after)).arrived()).isEqualTo(2);
        assertThat(shop.handover.open(shop.account.id())).isEmpty();
        var now = shop.till.listings.listing(listing.id()).orElseThrow().skus().getFirst();
        assertThat(now.left()).isEqualTo(25);
        assertThat(now.priceFen()).isEqualTo(2_990);
        // and from then on the backend's word counts again
        shop.take(header, List.of(after.replace("25,在售", "19,在售")));
        assertThat(shop.till.listings.listing(listing.id()).orElseThrow().left()).isEqualTo(19);
    }
}
