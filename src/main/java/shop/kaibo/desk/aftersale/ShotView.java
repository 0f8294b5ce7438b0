package shop.kaibo.desk.aftersale;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.camera.CameraViewModel;
import shop.kaibo.desk.camera.Choosers;
import shop.kaibo.desk.camera.Viewfinder;
import shop.kaibo.desk.kit.Buttons;
import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.EmptyState;
import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Styles;
import shop.kaibo.desk.kit.Texted;
import shop.kaibo.desk.kit.Theme;

import java.util.List;

/** What the camera sees of the parcel, in place of the case. FX thread only. */
final class ShotView extends HBox {
    private static final double WIDE = 300;
    private static final double LOW = 190;

    private final BenchPictures pictures;
    private final Texts texts;
    private final Choosers choosers;
    private final Viewfinder finder = new Viewfinder();
    private final StackPane left = new StackPane();
    private final Label name = Texted.shrinking("", Styles.LABEL, Styles.MUTED);
    private final Button shoot;

    ShotView(BenchPictures pictures, Texts texts, Choosers choosers) {
        this.pictures = pictures;
        this.texts = texts;
        this.choosers = choosers;
        Styles.with(this, "shot");
        CameraViewModel camera = pictures.camera();
        shoot = button("bench.camera.shoot", "C", pictures::shoot);
        Button file = button("bench.camera.file", "F", this::choose);
        Button back = button("bench.camera.back", "Esc", pictures::shut);
        pictures.choosing(this::choose);
        var buttons = Styles.with(new FlowPane(shoot, file, back), Styles.GAP_8);
        var title = Texted.shrinking(texts.get("bench.camera.title"), Styles.LEAD);
        var why = wrapped("bench.camera.why");
        var right = Styles.with(new VBox(title, name, buttons, why), Styles.GAP_8);
        HBox.setHgrow(right, Priority.ALWAYS);
        // as high as there is room; the picture fits itself in
        setMinHeight(0);
        finder.setMinHeight(0);
        left.setMinHeight(0);
        left.setPrefHeight(0);
        Em.width(left, WIDE);
        heightProperty()
                .addListener(
                        (_, _, high) -> {
                            boolean low = high.doubleValue() < Theme.of(this).scale().px(LOW);
                            for (Node one : List.of(title, name, why, back)) {
                                one.setVisible(!low);
                                one.setManaged(!low);
                            }
                        });
        getChildren().addAll(left, right);
        name.textProperty().bind(camera.name());
        camera.seen().subscribe(finder::show);
        camera.trouble().subscribe(this::trouble);
    }

    private Button button(String key, String cap, Runnable act) {
        Button button = Buttons.plain(texts.get(key), act);
        button.setGraphic(Keys.cap(cap));
        button.setFocusTraversable(false);
        return button;
    }

    private Label wrapped(String key) {
        Label words = Texted.label(texts.get(key), Styles.CAPTION, Styles.MUTED);
        words.setWrapText(true);
        words.setMinWidth(0);
        words.setMinHeight(USE_PREF_SIZE);
        return words;
    }

    private void trouble(String why) {
        Node is =
                why.isEmpty()
                        ? finder
                        : new EmptyState(Icons.CAMERA, why, texts.get("bench.camera.instead"));
        left.getChildren().setAll(is);
        shoot.setDisable(!why.isEmpty());
    }

    private void choose() {
        var files = choosers.photos(getScene() == null ? null : getScene().getWindow());
        files.stream().findFirst().ifPresent(pictures::file);
    }
}
