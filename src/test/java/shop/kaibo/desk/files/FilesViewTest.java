package shop.kaibo.desk.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.SettableClock;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.TouchFeed;
import shop.kaibo.order.OrderQuery;
import shop.kaibo.order.OrderTab;
import shop.kaibo.platform.files.FileGateway;
import shop.kaibo.sync.Access;
import shop.kaibo.sync.Till;
import shop.kaibo.sync.files.FileField;
import shop.kaibo.sync.files.FileService;
import shop.kaibo.sync.files.Handover.Load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

class FilesViewTest {
    /** What the frame leaves of a laptop's window. */
    private static final Pictures.Size LAPTOP = new Pictures.Size(1290, 601);

    private static final String HEADER = "主单编号X,商品名称,商品规格,商品数量,实付款,订单创建时间,付款时间,订单状态,买家昵称";

    @TempDir Path home;
    private final TouchFeed feed = new TouchFeed();
    private Till till;
    private DirectBackground background;

    @BeforeEach
    void open() {
        till =
                new Till(
                        home.resolve("shop"),
                        new SettableClock(1_795_000_000_000L),
                        _ -> new FileGateway(),
                        Till.QUICK);
        Till.value(till.accounts.connect(Till.OWNER, "快手", new Access("files", "files:快手", "")));
        background = new DirectBackground();
    }

    @AfterEach
    void close() {
        till.close();
    }

    private FilesViewModel model(String language) {
        return new FilesViewModel(
                new FileService(till.store, till.accounts, till.features()),
                feed,
                Till.OWNER,
                Texts.of(language),
                background);
    }

    private Path file() throws IOException {
        return Files.writeString(
                home.resolve("订单 1122.csv"),
                HEADER
                        + "\n2611220000000001,薄外套,M,1,39.90,2026-11-22 20:03,2026-11-22"
                        + " 20:04,待发货,小王\n2611220000000002,薄外套,L,1,三十九,2026-11-22"
                        + " 20:05,2026-11-22 20:06,待发货,小李\n");
    }

    @Test
    void aPersonCorrectsTheGuessAndCarriesWhatWaits() throws IOException {
        FilesViewModel model = model("zh");
        model.incoming().open(file());
        look();
        assertThat(model.incoming().columns()).anyMatch(row -> row.field() == FileField.ORDER);
        assertThat(model.incoming().lookProperty().get()).isPresent();
        Pictures.paint("files-ask-dark", () -> view(model), LAPTOP, true, Scale.NORMAL);
        model.incoming().take();
        look();
        assertThat(model.refusalProperty().get()).isNotEmpty();
        model.incoming().column(FileField.ORDER, "主单编号X");
        model.incoming().take();
        look();
        assertThat(model.refusalProperty().get()).isEmpty();
        assertThat(model.incoming().bad()).singleElement().asString().contains("3");
        till.orders
                .search(OrderQuery.of("", OrderTab.ALL, 9))
                .forEach(o -> till.orders.ship(Till.OWNER, o.id(), "SF", "SF1234567890", 0));
        look();
        assertThat(model.handover().loads()).hasSize(1).noneMatch(Load::handed);
        Pictures.paint("files-light", () -> view(model), LAPTOP, false, Scale.NORMAL);
        model.handover().write(home);
        look();
        assertThat(model.handover().loads()).hasSize(1).allMatch(Load::handed);
        Pictures.paint("files-handed-150", () -> view(model), LAPTOP, true, Scale.LARGE);
        model.handover().confirm();
        look();
        assertThat(model.handover().loads()).isEmpty();
        model.close();
    }

    @Test
    void eachAccountHasItsOwnFilesAndItsOwnHandover() throws IOException {
        Till.value(till.accounts.connect(Till.OWNER, "拼多多", new Access("files", "files:拼多多", "")));
        FilesViewModel model = model("zh");
        look();
        assertThat(model.accounts()).extracting(FileAccount::name).containsExactly("快手", "拼多多");
        FileAccount second = model.accounts().get(1);
        model.choose(second);
        model.incoming().open(file());
        model.incoming().column(FileField.ORDER, "主单编号X");
        model.incoming().take();
        look();
        assertThat(model.refusalProperty().get()).isEmpty();
        var order = till.orders.search(OrderQuery.of("", OrderTab.ALL, 9)).getFirst();
        assertThat(order.account()).isEqualTo(second.id());
        till.orders.ship(Till.OWNER, order.id(), "SF", "SF1234567890", 0);
        look();
        assertThat(model.handover().loads()).hasSize(1);
        Pictures.paint("files-several", () -> view(model), LAPTOP, true, Scale.NORMAL);
        Pictures.paint("files-several-150", () -> view(model), LAPTOP, false, Scale.LARGE);
        model.choose(model.accounts().getFirst());
        look();
        assertThat(model.handover().loads()).isEmpty();
        assertThat(model.toldProperty().get()).isEmpty();
        till.accounts.parting().off(Till.OWNER, second.id());
        feed.touch("account");
        look();
        assertThat(model.accounts()).hasSize(1);
        model.close();
    }

    private void look() {
        feed.touch("outbox");
        background.pass(300);
    }

    @Test
    void nothingYet() {
        FilesViewModel model = model("en");
        Pictures.paint("files-none-en", () -> view(model), LAPTOP, false, Scale.NORMAL);
        model.close();
    }

    private static FilesView view(FilesViewModel model) {
        return new FilesView(model, Optional::empty, Optional::empty);
    }
}
