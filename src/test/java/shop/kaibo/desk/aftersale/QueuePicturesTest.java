package shop.kaibo.desk.aftersale;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.aftersale.ReturnsShop;
import shop.kaibo.aftersale.flow.CaseType;
import shop.kaibo.aftersale.loose.LooseService;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Notices;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.TouchFeed;
import shop.kaibo.desk.kit.Undo;
import shop.kaibo.desk.shell.Route;
import shop.kaibo.desk.shell.Shell;
import shop.kaibo.desk.shell.ShellViewModel;
import shop.kaibo.photo.camera.FileCameras;
import shop.kaibo.platform.kuaishou.KuaishouGateway;
import shop.kaibo.platform.vendure.VendureGateway;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The queue with nothing, with three cases and with three hundred, and refunds marked in it. */
class QueuePicturesTest {
    private final DirectBackground background = new DirectBackground();

    @Test
    void nothingIsCut(@TempDir Path home) {
        try (var shop = new ReturnsShop(home)) {
            paint(shop, "f4-queue-empty-light", "zh", false, Scale.NORMAL, m -> {});
            CaselessTest.account(shop, "own", "自己的商城", VendureGateway.CAN);
            paint(shop, "f4-caseless", "zh", true, Scale.NORMAL, m -> {});
            paint(shop, "f4-caseless-150-en", "en", false, Scale.LARGE, m -> {});
            CaselessTest.account(shop, "ks", "快手小店", KuaishouGateway.CAN);
            refunds(shop, 0, 1);
            paint(shop, "f4-caseless-some-en", "en", false, Scale.NORMAL, m -> {});
            refunds(shop, 1, 2);
            paint(shop, "f4-queue-three-en", "en", true, Scale.NORMAL, m -> {});
            refunds(shop, 3, 240);
            for (int i = 0; i < 57; i++) {
                String order = "20261119%08d".formatted(i * 31);
                CaseType type = CaseType.values()[1 + i % 7];
                shop.due(order, type, "与描述不符", 1990 + i * 100L, i * 40L - 60);
            }
            // a case that is of another sum than was paid
            shop.order("2026112100009999", 1, "YT0000009999");
            shop.due("2026112100009999", CaseType.REFUND_ONLY, "与描述不符", 5990, 30);
            String late =
                    shop.cases.queue(500).stream()
                            .filter(sale -> sale.type() == CaseType.REFUND_ONLY)
                            .filter(sale -> sale.amountFen() == 3990)
                            .findFirst()
                            .orElseThrow()
                            .id();
            String operation = shop.cases.approve(shop.owner, late, 0);
            shop.store
                    .db()
                    .write(
                            tx -> {
                                shop.cases.actStale(tx, operation, shop.act(operation));
                                return true;
                            });
            paint(shop, "f4-queue-300-dark", "zh", true, Scale.NORMAL, m -> {});
            paint(shop, "f4-batch-light-en", "en", false, Scale.NORMAL, m -> mark(m, 7));
            paint(shop, "f4-batch-150", "zh", false, Scale.LARGE, m -> mark(m, 7));
            paint(
                    shop,
                    "f4-batch-dark",
                    "zh",
                    true,
                    Scale.NORMAL,
                    m -> {
                        mark(m, 2);
                        m.batch().approve();
                    });
        }
    }

    private static void refunds(ReturnsShop shop, int from, int many) {
        for (int i = from; i < from + many; i++) {
            String order = "20261121%08d".formatted(i * 7919 + 1203);
            shop.order(order, 1, "");
            shop.due(order, CaseType.REFUND_ONLY, i % 3 == 0 ? "拍错了" : "不想要了", 3990, 60 + i);
        }
    }

    private static void mark(AfterSaleViewModel model, int many) {
        model.queue().filter(new QueueFilter.Kind(CaseType.REFUND_ONLY));
        for (int i = 0; i < many; i++) {
            model.batch().toggle(model.queue().rows().get(i).caseId());
        }
        model.batch().approve();
    }

    private void paint(
            ReturnsShop shop,
            String name,
            String language,
            boolean dark,
            Scale scale,
            Consumer<AfterSaleViewModel> act) {
        assertThat(
                        Pictures.paint(
                                name,
                                () -> framed(shop, language, dark, scale, act),
                                Pictures.Size.LAPTOP,
                                dark,
                                scale))
                .exists();
    }

    private Parent framed(
            ReturnsShop shop,
            String language,
            boolean dark,
            Scale scale,
            Consumer<AfterSaleViewModel> act) {
        var texts = Texts.of(language);
        var shell = new ShellViewModel(texts, shop.clock, background);
        shell.shopNameProperty().set("朱记产地店");
        shell.darkProperty().set(dark);
        shell.scaleProperty().set(scale);
        var model =
                new AfterSaleViewModel(
                        shop.cases,
                        new BenchDesk(shop.cases, shop.listings, shop.owner),
                        new LooseService(shop.store),
                        Shots.desk(shop, new FileCameras(Path.of("none.jpg"))),
                        shop.owner,
                        background,
                        new TouchFeed(),
                        new Notices(background),
                        new Undo(background),
                        shop.clock,
                        texts,
                        new SimpleBooleanProperty());
        var view = new AfterSaleView(model, Shots.choosers());
        act.accept(model);
        shell.routeProperty().set("aftersale");
        var route =
                new Route(
                        "aftersale",
                        "F4",
                        Icons.AFTERSALE,
                        "shell.route.aftersale",
                        () -> view,
                        model.hints());
        return new Shell(shell, texts, background, List.of(route), text -> List.of()).root();
    }
}
