package shop.kaibo;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.aftersale.BenchDesk;
import shop.kaibo.desk.aftersale.ScanNotices;
import shop.kaibo.desk.kit.Background;
import shop.kaibo.desk.kit.Sounds;
import shop.kaibo.desk.shell.ScanWatch;
import shop.kaibo.desk.shell.Shell;
import shop.kaibo.desk.shell.ShellViewModel;
import shop.kaibo.operator.Permission;
import shop.kaibo.operator.Permissions;

import java.util.Set;
import java.util.function.Consumer;

/** Lets a scanner be heard where no bench stands. FX thread only. */
final class Scans {
    // screens with no use of their own for a scanner
    private static final Set<String> SCREENS = Set.of("live", "listing", "orders");

    private Scans() {}

    /**
     * @param bench takes a code to the bench
     */
    static void hear(
            Wiring shop,
            Shell shell,
            ShellViewModel model,
            Background background,
            Sounds sounds,
            Consumer<String> bench,
            Texts texts) {
        var told =
                new ScanNotices(
                        new BenchDesk(shop.afterSales(), shop.listings(), shop.actor()),
                        shop.orders(),
                        background,
                        model.notices(),
                        sounds::play,
                        bench,
                        texts);
        new ScanWatch(
                        background,
                        shop.clock(),
                        () ->
                                !shell.root().isOpen()
                                        && SCREENS.contains(model.routeProperty().get()),
                        (code, used) -> {
                            if (Permissions.allows(shop.actor(), Permission.SEE_CASES)) {
                                told.scanned(code, used);
                            }
                        })
                .listen(shell.root());
    }
}
