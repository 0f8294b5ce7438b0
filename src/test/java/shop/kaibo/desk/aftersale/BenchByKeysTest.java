package shop.kaibo.desk.aftersale;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.aftersale.ActOnCase;
import shop.kaibo.aftersale.PartialReturnTest;
import shop.kaibo.aftersale.ReturnsShop;
import shop.kaibo.aftersale.flow.CaseAct;
import shop.kaibo.aftersale.flow.CaseStatus;
import shop.kaibo.aftersale.flow.CaseType;
import shop.kaibo.aftersale.loose.LooseParcel;
import shop.kaibo.aftersale.loose.LooseService;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Fx;
import shop.kaibo.desk.kit.Keyboard;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.TouchFeed;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.photo.Goods;
import shop.kaibo.photo.Pictures;
import shop.kaibo.photo.camera.FileCameras;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A hand and a scanner before the real screen; counts keys as the window receives them. */
class BenchByKeysTest {
    private static final double KEY_S = 0.28;
    private static final double THOUGHT_S = 1.35;

    private final DirectBackground background = new DirectBackground();
    private final TouchFeed feed = new TouchFeed();
    private ReturnsShop shop;
    private AfterSaleViewModel model;
    private Keyboard hand;
    private FileCameras cameras;

    @BeforeEach
    void open(@TempDir Path home) throws IOException {
        Path frame = home.resolve("frame.jpg");
        Files.write(frame, Pictures.file(Goods.drawn(2), "jpeg"));
        cameras = new FileCameras(frame);
        shop = new ReturnsShop(home.resolve("shop"));
        shop.order("2026112100003306", 1, "YT88204471903");
        var report =
                shop.report(
                        "C1",
                        "2026112100003306",
                        CaseType.RETURN_REFUND,
                        CaseStatus.WAIT_SELLER_RECEIVE,
                        "v1",
                        0);
        shop.apply(PartialReturnTest.inParcel(report, "773300112233", 1));
        hand = new Keyboard(this::screen);
    }

    private AfterSaleView screen() {
        model =
                new AfterSaleViewModel(
                        shop.cases,
                        new BenchDesk(shop.cases, shop.listings, shop.owner),
                        new LooseService(shop.store),
                        Shots.desk(shop, cameras),
                        shop.owner,
                        background,
                        feed,
                        new Notices(background),
                        new Undo(background),
                        shop.clock,
                        Texts.of("zh"),
                        new SimpleBooleanProperty());
        var view = new AfterSaleView(model, Shots.choosers());
        view.shown();
        return view;
    }

    @AfterEach
    void close() {
        hand.close();
        Fx.run(model::close);
        shop.close();
    }

    @Test
    void aGoodParcelIsTwoKeysAfterTheScan() {
        scan("773300112233");
        pass(400);
        hand.counted();
        hand.type("1");
        pass(300);
        hand.press(KeyCode.ENTER);
        pass(100);
        assertThat(sent())
                .singleElement()
                .extracting(ActOnCase::act)
                .isEqualTo(CaseAct.CONFIRM_RECEIPT);
        within("good parcel", hand.counted(), 2, 3.5);
    }

    @Test
    void aDamagedOneWithItsPictureIsRefusedAndNeverPaid() {
        scan("773300112233");
        pass(400);
        hand.counted();
        hand.type("C");
        pass(400);
        hand.type("C");
        pass(400);
        hand.type("4");
        pass(300);
        hand.press(KeyCode.ENTER);
        pass(100);
        assertThat(sent()).singleElement().extracting(ActOnCase::act).isEqualTo(CaseAct.REFUSE);
        assertThat(shop.returns().evidence().of(sent().getFirst().caseId())).hasSize(1);
        within("damaged parcel with its picture", hand.counted(), 4, 6.5);
    }

    @Test
    void aParcelWithoutInformationIsPhotographedAndOnItsShelfWithinTwelveSeconds() {
        hand.type("N");
        pass(300);
        hand.type("C");
        pass(400);
        hand.type("C");
        pass(400);
        hand.type("5678");
        pass(300);
        hand.press(KeyCode.ENTER);
        pass(100);
        LooseParcel parcel = new LooseService(shop.store).open(5).getFirst();
        assertThat(parcel.code()).isEqualTo("5678");
        assertThat(parcel.photoSha()).isNotNull();
        assertThat(shop.listings.photo(parcel.photoSha())).as("kept by its hash").isPresent();
        within("no-info parcel with its picture", hand.counted(), 8, 12);
        hand.press(KeyCode.F8);
        pass(100);
        assertThat(label(parcel)).isNotEmptyFile();
    }

    @Test
    void oneKeyShelvesItAndPrintsItsLabelAndThePictureGoesWithItToItsCase() {
        hand.type("N");
        pass(300);
        hand.withAlt(KeyCode.C);
        pass(400);
        hand.press(KeyCode.SPACE);
        pass(400);
        hand.press(KeyCode.F8);
        pass(600);
        LooseParcel parcel = new LooseService(shop.store).open(5).getFirst();
        assertThat(label(parcel)).isNotEmptyFile();
        within("no-info parcel with picture and label", hand.counted(), 5, 12);
        feed.touch("loose_parcel");
        hand.type("N");
        pass(600);
        hand.press(KeyCode.DOWN);
        scan("773300112233");
        pass(400);
        hand.press(KeyCode.ENTER);
        pass(400);
        hand.type("4");
        pass(300);
        hand.press(KeyCode.ENTER);
        pass(100);
        String caseId = sent().getFirst().caseId();
        assertThat(shop.returns().evidence().of(caseId))
                .singleElement()
                .satisfies(
                        link -> {
                            assertThat(link.photoSha()).isEqualTo(parcel.photoSha());
                            assertThat(link.takenMs()).isEqualTo(parcel.shelvedMs());
                        });
        assertThat(shop.cases.card(caseId).orElseThrow().parcel().photoSha())
                .isEqualTo(parcel.photoSha());
    }

    private Path label(LooseParcel parcel) {
        return shop.store.home().resolve("labels/loose-" + parcel.number() + ".pdf");
    }

    @Test
    void enterIsDeafRightBehindAScanAndASecondScanKeepsTheCard() {
        scan("773300112233");
        pass(400);
        hand.type("1");
        pass(400);
        scan("999900001111");
        hand.press(KeyCode.ENTER);
        assertThat(sent()).as("an Enter of the scanner's own").isEmpty();
        pass(400);
        hand.press(KeyCode.ENTER);
        pass(100);
        assertThat(sent()).hasSize(1);
    }

    /** One thought a parcel; the scan itself is not counted. */
    private static void within(String what, int keys, int most, double seconds) {
        double took = keys * KEY_S + THOUGHT_S;
        System.out.printf("%s: %d keys after the scan, %.2f s in the model%n", what, keys, took);
        assertThat(keys).as(what).isLessThanOrEqualTo(most);
        assertThat(took).as(what).isLessThanOrEqualTo(seconds);
    }

    private void scan(String code) {
        for (char c : code.toCharArray()) {
            hand.type(String.valueOf(c));
            pass(8);
        }
        hand.press(KeyCode.ENTER);
    }

    private void pass(long ms) {
        Fx.run(
                () -> {
                    shop.clock.pass(ms);
                    background.pass(ms);
                });
    }

    private List<ActOnCase> sent() {
        return shop.open(ActOnCase.KIND).stream()
                .map(operation -> shop.act(operation.id()))
                .toList();
    }
}
