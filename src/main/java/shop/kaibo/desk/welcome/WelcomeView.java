package shop.kaibo.desk.welcome;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Logo;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Theme;

import java.util.List;

/** The first screen, the root of its scene: three ways to begin. FX thread only. */
public final class WelcomeView extends StackPane {
    private final WelcomeViewModel model;
    private final List<Image> goods;
    private final Connecting connecting;
    private final ScrollPane scroll = new ScrollPane();

    /** With three pictures of goods for the practice card; fewer leave its frame emptier. */
    public WelcomeView(WelcomeViewModel model, List<Image> goods, Connecting connecting) {
        this.model = model;
        this.connecting = connecting;
        this.goods = List.copyOf(goods);
        Styles.with(this, "k-welcome");
        getStylesheets().add(Theme.sheet(WelcomeView.class, "welcome.css"));
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        getChildren().add(scroll);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.textsProperty().addListener((_, _, _) -> build());
        model.stepProperty().addListener((_, _, _) -> step());
        build();
    }

    private void step() {
        if (model.stepProperty().get() == WelcomeViewModel.Step.FILLING) {
            getChildren()
                    .setAll(
                            connecting.open(
                                    model.platform(),
                                    model.textsProperty().get(),
                                    model::connected,
                                    model::back));
        } else {
            getChildren().setAll(scroll);
            requestFocus();
        }
    }

    private void build() {
        Texts texts = model.textsProperty().get();
        var cards =
                new CardRow(
                        new PracticeCard(model, texts, goods),
                        card(texts, "2", "welcome.kuaishou.", Icons.PHONE, "kuaishou"),
                        card(texts, "3", "welcome.own.", Icons.STORE, "vendure"));
        var room = Styles.with(new VBox(head(texts), cards, foot(texts)), "k-welcome-room");
        cards.fit(this, room);
        scroll.setContent(room);
    }

    private static Node head(Texts texts) {
        var name =
                Styles.with(
                        new VBox(
                                Texted.label(texts.get("welcome.name"), Styles.NUM_L),
                                Texted.label(
                                        texts.get("welcome.slogan"),
                                        "k-welcome-slogan",
                                        Styles.MUTED)),
                        "k-welcome-name");
        return Styles.with(new HBox(new Logo(56), name), "k-welcome-head");
    }

    private WelcomeCard card(Texts texts, String key, String prefix, Ikon sign, String platform) {
        var card = new WelcomeCard(texts, key, prefix);
        card.art(WelcomeCard.tile(sign), WelcomeCard.between(), desk());
        Button act =
                Buttons.large(Buttons.plain(texts.get(prefix + "act"), () -> model.fill(platform)));
        act.disableProperty().bind(model.leftProperty());
        card.act(act, texts.get(prefix + "foot"));
        return card;
    }

    static Node desk() {
        return WelcomeCard.tile(Icons.DESK);
    }

    private Node foot(Texts texts) {
        var foot =
                new FlowPane(
                        promise(Icons.LOCK, texts.get("welcome.promise.local")),
                        promise(Icons.OFFLINE, texts.get("welcome.promise.offline")),
                        choice(
                                Icons.LANGUAGE,
                                texts.get("welcome.language"),
                                model::switchLanguage),
                        choice(Icons.THEME, texts.get("welcome.theme"), model::switchTheme));
        foot.setAlignment(Pos.CENTER);
        return Styles.with(foot, "k-welcome-foot");
    }

    private static Node promise(Ikon sign, String words) {
        return Styles.with(
                new HBox(
                        Icons.of(sign, Styles.MUTED),
                        Texted.label(words, Styles.LABEL, Styles.MUTED)),
                "k-welcome-promise");
    }

    private static Node choice(Ikon sign, String words, Runnable act) {
        Button button = Buttons.small(Buttons.quiet(words, act));
        button.setGraphic(Icons.of(sign, Styles.MUTED));
        return button;
    }

    private void key(KeyEvent key) {
        boolean filling = model.stepProperty().get() == WelcomeViewModel.Step.FILLING;
        KeyCode code = key.getCode();
        if (filling) {
            return;
        }
        switch (code) {
            case DIGIT1, NUMPAD1 -> model.practise();
            case DIGIT2, NUMPAD2 -> model.fill("kuaishou");
            case DIGIT3, NUMPAD3 -> model.fill("vendure");
            default -> {
                return;
            }
        }
        key.consume();
    }
}
