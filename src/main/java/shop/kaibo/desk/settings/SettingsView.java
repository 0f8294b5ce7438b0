package shop.kaibo.desk.settings;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Dialogs;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Leave;
import shop.kaibo.desk.kit.Panel;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Theme;
import shop.kaibo.operator.Permission;

/** Everything that is set once: shop, window, accounts, copies. FX thread only. */
public final class SettingsView extends ScrollPane {
    private static final double TWO_COLUMNS = 760;
    private static final double THREE_COLUMNS = 1600;
    private static final double WIDEST = 2100;

    private final VBox left;
    private final VBox middle;
    private final VBox right;
    private final Node rules;
    private final Texts texts;
    private final GridPane page = Styles.with(new GridPane(), "k-settings-page");

    public SettingsView(
            SettingsViewModel settings,
            TemplateViewModel template,
            SafetyViewModel safety,
            SnapshotsViewModel snapshots,
            RulesViewModel rules,
            LimitViewModel limit,
            About about,
            Dialogs dialogs) {
        Styles.with(this, "k-settings");
        getStylesheets().add(Theme.sheet(SettingsView.class, "settings.css"));
        var panels = new ShopPanels(settings);
        left =
                column(
                        panels.shop(),
                        Leave.only(new TemplatePanel(template).panel(), Permission.SHOP),
                        panels.about(about));
        middle = column();
        right =
                column(
                        Leave.only(new SafetyPanel(safety).panel(), Permission.BACKUP),
                        Leave.only(
                                new SnapshotsPanel(snapshots, dialogs).panel(), Permission.BACKUP),
                        Leave.only(LimitPanel.of(limit), Permission.SHOP));
        this.rules = Leave.only(new RulesPanel(rules).panel(), Permission.SHOP);
        texts = settings.texts();
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

    /** Adds the way to the accounts. */
    public SettingsView accounts(Runnable open) {
        var panel = way(texts.get("settings.accounts"), "settings.accounts.", Icons.LINK, open);
        middle.getChildren().addFirst(Leave.only(panel, Permission.CONNECT));
        return this;
    }

    /** Adds the way to the people of the shop. */
    public SettingsView people(Runnable open) {
        var panel = way(texts.get("settings.people"), "settings.people.", Icons.PERSON, open);
        left.getChildren().add(1, Leave.only(panel, Permission.PEOPLE));
        return this;
    }

    private Panel way(String title, String name, Ikon sign, Runnable open) {
        Button go =
                Buttons.small(Buttons.with(Buttons.plain(texts.get(name + "open"), open), sign));
        return new Panel(title, go)
                .content(
                        Lines.body(
                                Lines.wrapped(
                                        texts.get(name + "why"), Styles.LABEL, Styles.MUTED)));
    }

    /** Adds what becomes of buyers' details, and the lock on the shop's key. */
    public SettingsView privacy(PrivacyViewModel privacy, KeyViewModel key) {
        right.getChildren()
                .addAll(
                        Leave.only(new KeyPanel(key).panel(), Permission.SHOP),
                        Leave.only(PrivacyPanel.of(privacy), Permission.SHOP));
        return this;
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
