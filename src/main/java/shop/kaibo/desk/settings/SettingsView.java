package shop.kaibo.desk.settings;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import shop.kaibo.desk.kit.Dialogs;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Theme;

/** Everything that is set once: shop, window, accounts, copies. FX thread only. */
public final class SettingsView extends ScrollPane {
    private static final double TWO_COLUMNS = 760;
    private static final double WIDEST = 1440;

    private final VBox left;
    private final VBox right;
    private final GridPane page = Styles.with(new GridPane(), "k-settings-page");

    public SettingsView(
            SettingsViewModel settings,
            AccountsViewModel accounts,
            SafetyViewModel safety,
            About about,
            Dialogs dialogs) {
        Styles.with(this, "k-settings");
        getStylesheets().add(Theme.sheet(SettingsView.class, "settings.css"));
        var panels = new ShopPanels(settings);
        left = column(panels.shop(), panels.about(about));
        right =
                column(
                        new AccountsPanel(accounts, dialogs).panel(),
                        new SafetyPanel(safety).panel());
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(page);
        widthProperty().addListener((_, _, _) -> arrange());
        Em.onScale(
                this,
                scale -> {
                    page.setMaxWidth(scale.px(WIDEST));
                    arrange();
                });
    }

    private static VBox column(javafx.scene.Node... panels) {
        return Styles.with(new VBox(panels), "k-settings-column");
    }

    private void arrange() {
        boolean two = getWidth() / Theme.of(this).scale().factor() >= TWO_COLUMNS;
        page.getChildren().clear();
        page.getColumnConstraints().clear();
        for (int i = 0; i < (two ? 2 : 1); i++) {
            var constraints = new ColumnConstraints();
            constraints.setPercentWidth(two ? 50 : 100);
            page.getColumnConstraints().add(constraints);
        }
        page.add(left, 0, 0);
        page.add(right, two ? 1 : 0, two ? 0 : 1);
    }
}
