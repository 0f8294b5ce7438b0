package shop.kaibo.desk.welcome;

import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Photo;
import shop.kaibo.desk.kit.Styles;

import java.util.ArrayList;
import java.util.List;

/** The practice shop, which opens by itself when the seconds are over. FX thread only. */
final class PracticeCard extends WelcomeCard {
    private static final double[] SIDES = {72, 92, 72};

    private final WelcomeViewModel model;
    private final Texts texts;
    private final Button button;

    PracticeCard(WelcomeViewModel model, Texts texts, List<Image> goods) {
        super(texts, "1", "welcome.practice.");
        this.model = model;
        this.texts = texts;
        var photos = new ArrayList<Photo>();
        for (int i = 0; i < Math.min(goods.size(), SIDES.length); i++) {
            var photo = new Photo(SIDES[i], SIDES[i], 12);
            photo.show(goods.get(i));
            photos.add(photo);
        }
        art(Styles.with(new HBox(photos.toArray(Photo[]::new)), "k-welcome-goods"));
        button = Buttons.large(Buttons.plain("", model::practise));
        button.setGraphic(Keys.cap("⏎"));
        act(button, texts.get("welcome.practice.foot"));
        InvalidationListener shows = _ -> show();
        model.secondsProperty().addListener(shows);
        model.stepProperty().addListener(shows);
        model.leftProperty().addListener(shows);
        show();
    }

    private void show() {
        boolean chosen = model.stepProperty().get() != WelcomeViewModel.Step.FILLING;
        getStyleClass().remove("k-chosen");
        button.getStyleClass().remove(Styles.PRIMARY);
        if (chosen) {
            getStyleClass().add("k-chosen");
            button.getStyleClass().add(Styles.PRIMARY);
        }
        boolean left = model.leftProperty().get();
        button.setDisable(left);
        button.setDefaultButton(chosen && !left);
        button.getGraphic().setVisible(chosen && !left);
        button.getGraphic().setManaged(chosen && !left);
        int seconds = model.secondsProperty().get();
        button.setText(
                left
                        ? texts.get("welcome.practice.opening")
                        : seconds > 0
                                ? texts.get("welcome.practice.soon", seconds)
                                : texts.get("welcome.practice.now"));
    }
}
