package shop.kaibo.desk.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;

import java.util.List;

/** Which shop, whether it is on air, who speaks, how the link stands. FX thread only. */
final class TopBar extends HBox {
    /** A name up to this long is always read in full; the search line gives way first. */
    private static final int WHOLE = 10;

    private static final double SEARCH_LEAST = 150;

    private final ShellViewModel model;
    private final Texts texts;
    private final Label avatar = Texted.avatar("");
    private final Label name = Texted.shrinking("", Styles.TITLE);
    private final Label live = Texted.label("", Styles.PILL, "k-live");
    private final Label off = Texted.label("", Styles.LABEL, Styles.MUTED);
    private final Label next = Texted.shrinking("", Styles.LABEL, Styles.SUBTLE);
    private final Label anchor = Texted.shrinking("", Styles.BOLD);
    private final Label onMic = Texted.label("", Styles.LABEL, Styles.MUTED);
    private final Label discreet =
            Texted.label("", Styles.PILL, Styles.LABEL, Styles.BOLD, Styles.TINT_ACCENT);
    private final Button sync;

    TopBar(ShellViewModel model, Texts texts, List<Route> routes, Runnable search) {
        this.model = model;
        this.texts = texts;
        Styles.with(this, "k-top");
        var dot = Styles.with(new Region(), "k-live-dot");
        live.setGraphic(dot);
        // large type has no room for the word: the crossed eye says it
        Em.onScale(
                discreet,
                scale ->
                        discreet.setText(scale == Scale.NORMAL ? texts.get("shell.discreet") : ""));
        discreet.setAccessibleText(texts.get("shell.discreet"));
        discreet.setGraphic(Icons.of(Icons.EYE_OFF, Styles.ICON_16, Styles.ACCENT));
        off.setText(texts.get("shell.notLive"));
        off.setGraphic(Icons.of(Icons.LIVE_OFF, Styles.ICON_18, Styles.MUTED));
        anchor.setGraphic(Icons.of(Icons.MICROPHONE, Styles.ICON_18, Styles.ACCENT));
        onMic.setText(texts.get("shell.onMic"));
        sync = Styles.with(Buttons.plain("", () -> go("sync")), Styles.PILL);
        sync.setFocusTraversable(false);
        getChildren()
                .addAll(
                        avatar,
                        name,
                        Styles.with(new Region(), "k-top-gap"),
                        live,
                        off,
                        next,
                        anchor,
                        onMic,
                        Texted.space(),
                        search(search),
                        discreet,
                        sync,
                        new SeatButton(model.seat(), texts),
                        mute(),
                        theme());
        if (routes.stream().anyMatch(r -> r.id().equals("settings"))) {
            getChildren().add(settings());
        }
        model.shopNameProperty().addListener((_, _, _) -> refresh());
        model.liveSinceProperty().addListener((_, _, _) -> refresh());
        model.nextBroadcastProperty().addListener((_, _, _) -> refresh());
        model.anchorProperty().addListener((_, _, _) -> refresh());
        model.syncProperty().addListener((_, _, _) -> refresh());
        model.nowProperty().addListener((_, _, _) -> timer());
        model.discreetProperty().addListener((_, _, _) -> refresh());
        refresh();
    }

    private Button search(Runnable open) {
        var words = Texted.shrinking(texts.get("shell.search"), Styles.MUTED);
        var line =
                Styles.with(
                        new HBox(
                                Icons.of(Icons.SEARCH, Styles.ICON_18, Styles.MUTED),
                                words,
                                Texted.space(),
                                Keys.cap("Ctrl"),
                                Keys.cap("K")),
                        "k-search-line");
        var button = Styles.with(Buttons.plain("", open), "k-search");
        button.setGraphic(line);
        Em.onScale(button, scale -> button.setMinWidth(scale.px(SEARCH_LEAST)));
        button.setFocusTraversable(false);
        button.setAccessibleText(texts.get("shell.search"));
        line.setMinWidth(0);
        line.prefWidthProperty().bind(button.widthProperty().subtract(24));
        HBox.setHgrow(button, Priority.SOMETIMES);
        return button;
    }

    private Button mute() {
        var button = Buttons.icon(Icons.SOUND, texts.get("shell.mute"), model::mute);
        button.setFocusTraversable(false);
        model.volumeProperty()
                .subscribe(
                        v ->
                                button.setGraphic(
                                        Icons.of(
                                                v.intValue() == 0 ? Icons.MUTED : Icons.SOUND,
                                                Styles.ICON_18)));
        return button;
    }

    private Button theme() {
        var button =
                Buttons.icon(
                        Icons.NIGHT,
                        texts.get("shell.theme"),
                        () -> model.darkProperty().set(!model.darkProperty().get()));
        button.setFocusTraversable(false);
        Em.onTheme(
                button,
                theme ->
                        button.setGraphic(
                                Icons.of(theme.dark() ? Icons.NIGHT : Icons.DAY, Styles.ICON_18)));
        return button;
    }

    private Button settings() {
        var button =
                Buttons.icon(Icons.SETTINGS, texts.get("shell.settings"), () -> go("settings"));
        button.setFocusTraversable(false);
        return button;
    }

    private void go(String id) {
        model.routeProperty().set(id);
    }

    private void refresh() {
        String shop = model.shopNameProperty().get();
        avatar.setText(Texted.avatar(shop).getText());
        whole(name, shop);
        boolean on = model.isLive();
        show(live, on);
        show(off, !on);
        next.setText(model.nextBroadcastProperty().get());
        show(next, !on && !next.getText().isEmpty());
        whole(anchor, model.anchorProperty().get());
        boolean speaks = on && !anchor.getText().isEmpty();
        show(anchor, speaks);
        show(onMic, speaks);
        show(discreet, model.discreetProperty().get());
        SyncPill.show(sync, model.syncProperty().get().kind(), model.syncWords());
        timer();
    }

    private void timer() {
        if (model.isLive()) {
            live.setText(texts.get("shell.live") + "  " + model.liveTimer());
        }
    }

    private static void whole(Label label, String text) {
        label.setText(text);
        label.setMinWidth(text.length() <= WHOLE ? Region.USE_PREF_SIZE : 0);
    }

    private static void show(Label label, boolean is) {
        label.setVisible(is);
        label.setManaged(is);
    }
}
