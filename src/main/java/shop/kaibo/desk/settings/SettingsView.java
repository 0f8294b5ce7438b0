package shop.kaibo.desk.settings;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

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
    private final AccountsPanel accounts;
    private final Node rules;
    private final Texts texts;
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
        this.accounts = new AccountsPanel(accounts, dialogs);
        var panels = new ShopPanels(settings);
        left =
                column(
                        panels.shop(),
                        Leave.only(new TemplatePanel(template).panel(), Permission.SHOP),
                        panels.about(about));
        middle = column(Leave.only(this.accounts.panel(), Permission.CONNECT));
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

    /** Adds the way to the files of accounts that go by them. */
    public SettingsView files(Runnable open) {
        accounts.onFiles(open);
        return this;
    }

    /** Adds the way to the people of the shop. */
    public SettingsView people(Runnable open) {
        var go =
                Buttons.small(
                        Buttons.with(
                                Buttons.plain(texts.get("settings.people.open"), open),
                                Icons.PERSON));
        var panel =
                new Panel(texts.get("settings.people"), go)
                        .content(
                                Lines.body(
                                        Lines.wrapped(
                                                texts.get("settings.people.why"),
                                                Styles.LABEL,
                                                Styles.MUTED)));
        left.getChildren().add(1, Leave.only(panel, Permission.PEOPLE));
        return this;
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
