package shop.kaibo.desk.settings;

import javafx.scene.Node;
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
    private static final double THREE_COLUMNS = 1600;
    private static final double WIDEST = 2100;

    private final VBox left;
    private final VBox middle;
    private final VBox right;
    private final Node rules;
    private final GridPane page = Styles.with(new GridPane(), "k-settings-page");

    public SettingsView(
            SettingsViewModel settings,
            TemplateViewModel template,
            AccountsViewModel accounts,
            SafetyViewModel safety,
            SnapshotsViewModel snapshots,
            RulesViewModel rules,
            LimitViewModel limit,
            About about,
            Dialogs dialogs) {
        Styles.with(this, "k-settings");
        getStylesheets().add(Theme.sheet(SettingsView.class, "settings.css"));
        var panels = new ShopPanels(settings);
        left = column(panels.shop(), new TemplatePanel(template).panel(), panels.about(about));
        middle = column(new AccountsPanel(accounts, dialogs).panel());
        right =
                column(
                        new SafetyPanel(safety).panel(),
                        new SnapshotsPanel(snapshots, dialogs).panel(),
                        LimitPanel.of(limit));
        this.rules = new RulesPanel(rules).panel();
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

    private static VBox column(Node... panels) {
        return Styles.with(new VBox(panels), "k-settings-column");
    }

    private void arrange() {
        double width = getWidth() / Theme.of(this).scale().factor();
        int columns = width >= THREE_COLUMNS ? 3 : width >= TWO_COLUMNS ? 2 : 1;
        page.getChildren().clear();
        page.getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            var constraints = new ColumnConstraints();
            constraints.setPercentWidth(100.0 / columns);
            page.getColumnConstraints().add(constraints);
        }
        switch (columns) {
            case 1 -> page.addColumn(0, left, column(middle, right, rules));
            case 2 -> page.addRow(0, left, column(middle, right, rules));
            default -> page.addRow(0, left, column(middle, rules), right);
        }
    }
}
