package shop.kaibo.desk.aftersale;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.aftersale.PartialReturnTest;
import shop.kaibo.aftersale.ReturnsShop;
import shop.kaibo.aftersale.flow.CaseStatus;
import shop.kaibo.aftersale.flow.CaseType;
import shop.kaibo.aftersale.loose.LooseService;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Discreet;
import shop.kaibo.desk.kit.Fx;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.TouchFeed;
import shop.kaibo.desk.kit.Words;
import shop.kaibo.desk.shell.Route;
import shop.kaibo.desk.shell.Shell;
import shop.kaibo.desk.shell.ShellViewModel;
import shop.kaibo.photo.Photos;
import shop.kaibo.photo.camera.FileCameras;
import shop.kaibo.platform.sandbox.art.ItemArt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

class AfterSaleViewTest {
    @TempDir Path home;
    private final DirectBackground background = new DirectBackground();
    private ReturnsShop shop;
    private AfterSaleViewModel model;
    private FileCameras cameras;

    @BeforeEach
    void open() throws IOException {
        Path frame = home.resolve("frame.jpg");
        Files.write(frame, ItemArt.jpeg(4, 640));
        cameras = new FileCameras(frame);
        shop = new ReturnsShop(home);
        shop.photo(ItemArt.jpeg(0, 800));
        shop.order("2026112100009930", 1, "");
        shop.order("2026112100004821", 1, "YT88204471901");
        shop.order("2026112100003306", 1, "YT88204471903");
        shop.due("2026112100009930", CaseType.REFUND_ONLY, "未发货", 5900, 42);
        shop.due("2026112100004821", CaseType.REFUND_ONLY, "质量问题", 3800, 72);
        shop.due("2026112100002098", CaseType.RETURN_REFUND, "7 天无理由", 18900, 110);
        shop.due("2026112100003306", CaseType.RETURN_REFUND, "7 天无理由，尺码不合适", 3990, 340);
        shop.due("2026112100002764", CaseType.EXCHANGE, "37 换 38 码", 3990, 555);
        shop.due("2026112100005518", CaseType.COMPENSATION, "坏果 30%", 1500, 1268);
        shop.due("2026112100006042", CaseType.RETURN_REFUND, "与描述不符", 1268000, 2000);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void idle() {
        paint("f4-idle-light", "zh", Pictures.Size.LAPTOP, false, Scale.NORMAL, bench -> {});
        paint("f4-idle-en", "en", Pictures.Size.LAPTOP, true, Scale.NORMAL, bench -> {});
        paint(
                "f4-lately-dark",
                "zh",
                Pictures.Size.LAPTOP,
                true,
                Scale.NORMAL,
                bench -> {
                    bench.scanned("2026112100003306");
                    bench.choose(1);
                    bench.confirm();
                });
    }

    @Test
    void aParcel() {
        paint("f4-matched-dark", "zh", Pictures.Size.LAPTOP, true, Scale.NORMAL, this::graded);
        paint("f4-matched-en", "en", Pictures.Size.LAPTOP, false, Scale.NORMAL, this::graded);
        paint("f4-matched-1920", "zh", Pictures.Size.DESK, true, Scale.NORMAL, this::graded);
    }

    @Test
    void largeType() {
        paint("f4-matched-150", "zh", Pictures.Size.LAPTOP, true, Scale.LARGE, this::graded);
        paint("f4-matched-150-en", "en", Pictures.Size.LAPTOP, false, Scale.LARGE, this::graded);
        paint("f4-idle-150", "zh", Pictures.Size.LAPTOP, false, Scale.LARGE, bench -> {});
    }

    @Test
    void decisions() {
        Consumer<BenchViewModel> decide = bench -> bench.open(shop.cases.queue(1).getFirst().id());
        paint("f4-decide-dark", "zh", Pictures.Size.LAPTOP, true, Scale.NORMAL, decide);
        paint(
                "f4-refuse-en",
                "en",
                Pictures.Size.LAPTOP,
                true,
                Scale.NORMAL,
                bench -> {
                    bench.open(shop.cases.queue(2).getLast().id());
                    bench.refuse();
                    bench.choose(2);
                });
        Consumer<BenchViewModel> unknown = bench -> bench.scanned("6901234567892");
        paint("f4-unknown-light", "zh", Pictures.Size.LAPTOP, false, Scale.NORMAL, unknown);
    }

    @Test
    void aCameraSeesNobodyWhoSendsSomethingBack() {
        Pictures.paint(
                "f4-discreet",
                () -> framed("zh", true, Scale.NORMAL, this::graded),
                Pictures.Size.LAPTOP,
                true,
                Scale.NORMAL,
                root -> {
                    assertThat(Words.of(root)).anyMatch(w -> w.contains("5678"));
                    Discreet.hide(root.getScene(), true);
                    root.getScene().snapshot(null);
                    assertThat(Words.of(root))
                            .contains(Discreet.DOTS)
                            .noneMatch(w -> w.contains("5678") || w.contains("张*"));
                });
    }

    @Test
    void moreThanOneGoodPiece() {
        shop.order("2026112100007701", 3, "YT88204471907");
        shop.order("2026112100007702", 1, "YT88204471908");
        returned("C7701", "2026112100007701", CaseType.RETURN_REFUND, 3);
        returned("C7702", "2026112100007702", CaseType.EXCHANGE, 1);
        shop.sale("C7703", "2026112100007702", CaseType.COMPLAINT, CaseStatus.WAIT_SELLER);
        Consumer<BenchViewModel> choose = bench -> bench.scanned("SF1500231102");
        paint("f4-choose-dark", "zh", Pictures.Size.LAPTOP, true, Scale.NORMAL, choose);
        paint("f4-choose-en", "en", Pictures.Size.LAPTOP, false, Scale.LARGE, choose);
        Consumer<BenchViewModel> count =
                bench -> {
                    bench.open("C7701");
                    bench.choose(1);
                    bench.scanned("A12");
                };
        paint("f4-count-dark", "zh", Pictures.Size.LAPTOP, true, Scale.NORMAL, count);
        paint("f4-count-en", "en", Pictures.Size.LAPTOP, false, Scale.LARGE, count);
        Consumer<BenchViewModel> send =
                bench -> {
                    bench.open("C7702");
                    bench.choose(1);
                    bench.confirm();
                    bench.scanned("SF1122334455");
                };
        paint("f4-send-light", "zh", Pictures.Size.LAPTOP, false, Scale.NORMAL, send);
        var shelf = new LooseService(shop.store);
        String seen = shelf.keep(shop.owner, Photos.prepare(ItemArt.jpeg(3, 640)));
        shelf.shelve(shop.owner, "YT77…", seen, "黑色鞋盒，杭州寄");
        shelf.shelve(shop.owner, "", null, "");
        Consumer<BenchViewModel> loose =
                bench -> {
                    bench.shelf().begin();
                    bench.move(1);
                };
        paint("f4-loose-dark", "zh", Pictures.Size.LAPTOP, true, Scale.NORMAL, loose);
        paint("f4-loose-en", "en", Pictures.Size.LAPTOP, false, Scale.LARGE, loose);
        Consumer<BenchViewModel> shoot = bench -> bench.pictures().shoot();
        Consumer<BenchViewModel> taken =
                loose.andThen(b -> b.move(-1)).andThen(shoot).andThen(shoot);
        paint("f4-loose-taken", "zh", Pictures.Size.LAPTOP, false, Scale.NORMAL, taken);
        Consumer<BenchViewModel> answer = bench -> bench.open("C7703");
        paint("f4-answer-en", "en", Pictures.Size.LAPTOP, true, Scale.NORMAL, answer);
    }

    @Test
    void damagedGoodsAreShownToTheCamera() {
        Consumer<BenchViewModel> camera =
                bench -> {
                    bench.scanned("YT88204471903");
                    bench.choose(4);
                    bench.pictures().shoot();
                };
        paint("f4-shot-dark", "zh", Pictures.Size.LAPTOP, true, Scale.NORMAL, camera);
        paint("f4-shot-en", "en", Pictures.Size.LAPTOP, false, Scale.LARGE, camera);
        Consumer<BenchViewModel> kept =
                camera.andThen(bench -> bench.pictures().shoot()).andThen(bench -> bench.choose(4));
        paint("f4-kept-light", "zh", Pictures.Size.LAPTOP, false, Scale.NORMAL, kept);
        paint("f4-kept-en", "en", Pictures.Size.LAPTOP, true, Scale.LARGE, kept);
        cameras.there.clear();
        paint("f4-no-camera", "zh", Pictures.Size.LAPTOP, true, Scale.NORMAL, camera);
    }

    private void returned(String remote, String order, CaseType type, long pieces) {
        var status = CaseStatus.WAIT_SELLER_RECEIVE;
        var report = shop.report(remote, order, type, status, "v1", 0);
        shop.apply(PartialReturnTest.inParcel(report, "SF1500231102", pieces));
    }

    private void graded(BenchViewModel bench) {
        bench.scanned("YT88204471903");
        bench.choose(1);
    }

    @Test
    void keysReachTheBenchWhereverTheFocusIsButNotOutOfAForeignField() {
        Fx.run(
                () -> {
                    var view = view("zh");
                    var foreign = new TextField();
                    var root = new StackPane(view, foreign);
                    var scene = new Scene(root);
                    Event.fireEvent(root, key(KeyEvent.KEY_TYPED, "Y", KeyCode.UNDEFINED));
                    background.pass(100);
                    assertThat(model.bench().state().textProperty().get()).isEqualTo("Y");
                    Event.fireEvent(foreign, key(KeyEvent.KEY_TYPED, "Z", KeyCode.UNDEFINED));
                    background.pass(100);
                    assertThat(model.bench().state().textProperty().get()).isEqualTo("Y");
                    Event.fireEvent(root, key(KeyEvent.KEY_PRESSED, "", KeyCode.BACK_SPACE));
                    assertThat(model.bench().state().textProperty().get()).isEmpty();
                    Event.fireEvent(root, key(KeyEvent.KEY_PRESSED, "", KeyCode.DOWN));
                    assertThat(model.bench().state().modeProperty().get())
                            .isEqualTo(BenchMode.DECIDE);
                    scene.setRoot(new StackPane());
                });
    }

    private static KeyEvent key(
            javafx.event.EventType<KeyEvent> type, String character, KeyCode code) {
        return new KeyEvent(type, character, "", code, false, false, false, false);
    }

    private AfterSaleView view(String language) {
        model =
                new AfterSaleViewModel(
                        shop.cases,
                        new BenchDesk(shop.cases, shop.listings, shop.owner),
                        new LooseService(shop.store),
                        Shots.desk(shop, cameras),
                        shop.owner,
                        background,
                        new TouchFeed(),
                        new shop.kaibo.desk.kit.Notices(background),
                        new shop.kaibo.desk.kit.Undo(background),
                        shop.clock,
                        Texts.of(language),
                        new SimpleBooleanProperty());
        return new AfterSaleView(model, Shots.choosers());
    }

    private void paint(
            String name,
            String language,
            Pictures.Size size,
            boolean dark,
            Scale scale,
            Consumer<BenchViewModel> act) {
        Path picture =
                Pictures.paint(name, () -> framed(language, dark, scale, act), size, dark, scale);
        assertThat(picture).exists();
    }

    private Parent framed(
            String language, boolean dark, Scale scale, Consumer<BenchViewModel> act) {
        var texts = Texts.of(language);
        var shell = new ShellViewModel(texts, shop.clock, background);
        shell.shopNameProperty().set("朱记产地店");
        shell.darkProperty().set(dark);
        shell.scaleProperty().set(scale);
        var view = view(language);
        shell.routeProperty().set("aftersale");
        var routes =
                List.of(
                        Route.of(
                                "orders", "F3", Icons.ORDERS, "shell.route.orders", StackPane::new),
                        new Route(
                                "aftersale",
                                "F4",
                                Icons.AFTERSALE,
                                "shell.route.aftersale",
                                () -> view,
                                model.hints()));
        act.accept(model.bench());
        return new Shell(shell, texts, background, routes, text -> List.of()).root();
    }
}
