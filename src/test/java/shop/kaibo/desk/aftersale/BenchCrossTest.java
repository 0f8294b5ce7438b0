package shop.kaibo.desk.aftersale;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.Ikon;

import shop.kaibo.aftersale.ReturnsShop;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.DirectBackground;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Look;
import shop.kaibo.desk.kit.Pictures;
import shop.kaibo.desk.kit.TouchFeed;
import shop.kaibo.desk.shell.Route;
import shop.kaibo.desk.shell.Shell;
import shop.kaibo.desk.shell.ShellViewModel;
import shop.kaibo.desk.shell.SyncSign;

import java.nio.file.Path;
import java.util.List;

/**
 * The returns desk in every moment of it, without one cut word: a light cross always, the whole one
 * with -Dkaibo.pictures=all.
 */
class BenchCrossTest {
    private final DirectBackground background = new DirectBackground();

    @TempDir Path home;

    @ParameterizedTest
    @EnumSource(BenchMoment.class)
    void nothingIsCut(BenchMoment moment) {
        var faults = new SoftAssertions();
        List<Look> looks = Look.ALL ? Look.every() : Look.pair(moment.ordinal());
        for (Look look : looks) {
            Path own = home.resolve(moment.word() + look.suffix());
            try (var shop = new ReturnsShop(own)) {
                moment.of(shop);
                faults.check(
                        () ->
                                Pictures.paint(
                                        moment.word() + look.suffix(),
                                        () -> framed(moment, shop, look),
                                        look.size(),
                                        look.dark(),
                                        look.scale()));
            }
        }
        faults.assertAll();
    }

    private Parent framed(BenchMoment moment, ReturnsShop shop, Look look) {
        var texts = Texts.of(look.language());
        var shell = new ShellViewModel(texts, shop.clock, background);
        shell.shopNameProperty().set("朱记产地店");
        shell.darkProperty().set(look.dark());
        shell.scaleProperty().set(look.scale());
        boolean offline = moment == BenchMoment.OFFLINE;
        if (offline) {
            long now = shop.clock.nowMs();
            var kind = SyncSign.Kind.OFFLINE;
            shell.syncProperty()
                    .set(new SyncSign(kind, 12, 0, 300_000, now - 192_000, now + 6_000));
        }
        var page =
                new Page(
                        shop,
                        background,
                        new TouchFeed(),
                        texts,
                        new SimpleBooleanProperty(offline),
                        shell.notices(),
                        shell.undo());
        Parent view = moment == BenchMoment.TROUBLE ? page.second() : page.view();
        moment.at(page.model());
        shell.routeProperty().set("aftersale");
        var routes =
                List.of(
                        aside("live", "F1", Icons.LIVE),
                        aside("listing", "F2", Icons.LISTING),
                        aside("orders", "F3", Icons.ORDERS),
                        new Route(
                                "aftersale",
                                "F4",
                                Icons.AFTERSALE,
                                "shell.route.aftersale",
                                () -> view,
                                page.hints()),
                        aside("sync", "F5", Icons.SYNC));
        return new Shell(shell, texts, background, routes, _ -> List.of()).root();
    }

    private static Route aside(String id, String key, Ikon icon) {
        return Route.of(id, key, icon, "shell.route." + id, StackPane::new);
    }
}
