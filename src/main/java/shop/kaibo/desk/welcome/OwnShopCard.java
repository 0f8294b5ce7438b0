package shop.kaibo.desk.welcome;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Badges;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Field;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Tone;

/** An own shop behind the open API: address and token, tried before they are kept. FX thread. */
final class OwnShopCard extends WelcomeCard {
    private final WelcomeViewModel model;
    private final OpenForm form;
    private final Texts texts;
    private final Field url = Field.code("https://");
    private final Field token;
    private final Button fill;
    private final VBox fields;

    OwnShopCard(WelcomeViewModel model, Texts texts) {
        super(texts, "3", "welcome.own.");
        this.model = model;
        this.texts = texts;
        form = model.form();
        art(tile(Icons.STORE), between(), WelcomeView.desk());
        fill = Buttons.large(Buttons.plain(texts.get("welcome.own.act"), model::fill));
        token = Field.secret(texts.get("welcome.form.ask"));
        fields = fields();
        model.stepProperty().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        boolean filling = model.stepProperty().get() == WelcomeViewModel.Step.FILLING;
        if (filling) {
            form(fields);
            url.input().requestFocus();
        } else {
            act(fill, texts.get("welcome.own.foot"));
        }
    }

    private VBox fields() {
        url.textProperty().bindBidirectional(form.urlProperty());
        token.textProperty().bindBidirectional(form.tokenProperty());
        url.verdictProperty().bind(form.urlVerdictProperty());
        token.verdictProperty().bind(form.tokenVerdictProperty());
        url.disableProperty().bind(form.busyProperty());
        token.disableProperty().bind(form.busyProperty());
        var rest = new Region();
        VBox.setVgrow(rest, Priority.ALWAYS);
        return Styles.with(
                new VBox(
                        labelled("welcome.form.url", url),
                        labelled("welcome.form.token", token),
                        said(),
                        rest,
                        keys()),
                Styles.GAP_12);
    }

    private Node labelled(String key, Field field) {
        return Styles.with(
                new VBox(Texted.label(texts.get(key), Styles.LABEL, Styles.MUTED), field),
                Styles.GAP_4);
    }

    /** The answer that belongs to neither field. */
    private Node said() {
        Label good = Badges.bare(Tone.SUCCESS, Icons.DONE, texts.get("joining.done"));
        good.visibleProperty().bind(form.goodProperty());
        good.managedProperty().bind(form.goodProperty());
        Label bad = Texted.label("", Styles.LABEL, Styles.DANGER);
        bad.setMinSize(0, Region.USE_PREF_SIZE);
        bad.setWrapText(true);
        bad.setGraphic(Icons.of(Icons.WRONG, Styles.DANGER));
        bad.textProperty().bind(form.resultProperty().map(v -> v.sentence()));
        bad.visibleProperty().bind(bad.textProperty().isNotEmpty());
        bad.managedProperty().bind(bad.visibleProperty());
        return new VBox(good, bad);
    }

    private Node keys() {
        Button connect = Buttons.primary(texts.get("welcome.form.connect"), form::connect);
        connect.disableProperty().bind(form.busyProperty().or(model.leftProperty()));
        connect.textProperty()
                .bind(
                        form.busyProperty()
                                .map(
                                        busy ->
                                                texts.get(
                                                        busy
                                                                ? "welcome.form.asking"
                                                                : "welcome.form.connect")));
        connect.defaultButtonProperty()
                .bind(model.stepProperty().isEqualTo(WelcomeViewModel.Step.FILLING));
        Button test = Buttons.plain(texts.get("welcome.form.test"), form::test);
        test.disableProperty().bind(form.busyProperty());
        Button back = Buttons.quiet(texts.get("welcome.form.back"), model::back);
        back.disableProperty().bind(form.busyProperty());
        return Styles.with(new HBox(back, Texted.space(), test, connect), Styles.GAP_8);
    }
}
