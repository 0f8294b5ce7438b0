package shop.kaibo.desk.welcome;

import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Scale;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Theme;

import java.util.List;

/**
 * The cards beside each other, as drawn where there is room; narrower and without their pictures in
 * a low window, beneath each other in a narrow one. FX thread only.
 */
final class CardRow extends GridPane {
    private static final double CARD = 340;
    private static final double HIGH = 456;
    private static final double LEAST_CARD = 236;
    private static final double MARGINS = 2 * 16 + 2 * 20;
    private static final double ROOM_HEIGHT = 640;
    private static final double LOW = 690;
    private static final double ROOM_WIDTH = 3 * CARD + 2 * 20 + 2 * 32;

    private final List<WelcomeCard> cards;

    CardRow(WelcomeCard... cards) {
        this.cards = List.of(cards);
        Styles.with(this, "k-welcome-cards");
        getChildren().addAll(cards);
    }

    /** Follows the size of the window and of its type. */
    void fit(Region window, Region room) {
        window.widthProperty().addListener((_, _, _) -> arrange(window, room));
        window.heightProperty().addListener((_, _, _) -> arrange(window, room));
        Em.onScale(this, _ -> arrange(window, room));
        arrange(window, room);
    }

    private void arrange(Region window, Region room) {
        if (window.getWidth() <= 0) {
            return;
        }
        Scale scale = Theme.of(window).scale();
        double width = window.getWidth() / scale.factor();
        double height = window.getHeight() / scale.factor();
        boolean ample = width >= ROOM_WIDTH && height >= ROOM_HEIGHT;
        boolean beside = width >= 3 * LEAST_CARD + MARGINS;
        double card = Math.min(CARD, beside ? Math.floor((width - MARGINS) / 3) : width - MARGINS);
        room.getStyleClass().removeAll("k-tight", "k-low");
        if (!ample || height < LOW) {
            room.getStyleClass().add(ample ? "k-low" : "k-tight");
        }
        for (int i = 0; i < cards.size(); i++) {
            GridPane.setConstraints(cards.get(i), beside ? i : 0, beside ? 0 : i);
            cards.get(i).fit(scale.px(card), ample ? scale.px(HIGH) : 0);
        }
    }
}
