package shop.kaibo.desk.aftersale;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.camera.Choosers;

/** What lies on the bench, or the camera over it while a picture is taken. FX thread only. */
final class BenchPlace extends StackPane {
    private final BenchPictures pictures;
    private final Node shot;
    private Node content = new StackPane();

    BenchPlace(BenchPictures pictures, Choosers choosers, Texts texts) {
        this.pictures = pictures;
        shot = new ShotView(pictures, texts, choosers);
        setMinSize(0, 0);
        pictures.openProperty().subscribe(_ -> show(content));
    }

    void show(Node what) {
        content = what;
        getChildren().setAll(pictures.openProperty().get() ? shot : what);
    }
}
