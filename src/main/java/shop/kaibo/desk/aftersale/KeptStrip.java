package shop.kaibo.desk.aftersale;

import javafx.scene.Node;
import javafx.scene.layout.HBox;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Keys;
import shop.kaibo.desk.kit.Styles;

/** How many pictures are kept of the case, with the keys for more and for the dispute file. FX. */
final class KeptStrip extends HBox {
    private final BenchPictures pictures;
    private final BenchPapers papers;
    private final Texts texts;
    private boolean narrow;

    KeptStrip(BenchPictures pictures, BenchPapers papers, Texts texts) {
        this.pictures = pictures;
        this.papers = papers;
        this.texts = texts;
        Styles.with(this, "bench-kept");
        pictures.keptProperty().subscribe(this::show);
    }

    /** Little room: only the pictures. */
    void compact(boolean is) {
        narrow = is;
        show(pictures.keptProperty().get());
    }

    private void show(Kept kept) {
        String words =
                kept.pictures() == 0
                        ? texts.get("bench.camera")
                        : texts.get("bench.kept", kept.pictures());
        getChildren().setAll(act("C", words, pictures::shoot));
        if (kept.pictures() > 0 && !narrow && !pictures.unknown()) {
            getChildren().add(act("X", texts.get("bench.export"), papers::export));
        }
    }

    private static Node act(String key, String words, Runnable act) {
        Node hint = Keys.hint(key, words);
        hint.setOnMouseClicked(_ -> act.run());
        return hint;
    }
}
