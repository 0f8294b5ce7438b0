package shop.kaibo.desk.aftersale;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.camera.Choosers;

/** The case, or the camera over it while a picture is taken. FX thread only. */
final class CasePlace extends StackPane {
    CasePlace(BenchPictures pictures, Node shown, Choosers choosers, Texts texts) {
        Node shot = new ShotView(pictures, texts, choosers);
        setMinSize(0, 0);
        pictures.openProperty()
                .subscribe(is -> getChildren().setAll(Boolean.TRUE.equals(is) ? shot : shown));
    }
}
