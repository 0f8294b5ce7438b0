package shop.kaibo.desk.live;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.KpiTile;
import shop.kaibo.desk.kit.Styles;

import java.util.ArrayList;
import java.util.List;

/** The figures of the show; the first is the largest number of the screen. FX thread only. */
final class TilesPane extends HBox {
    private static final List<String> NAMES =
            List.of("gmv", "orders", "payRate", "pieces", "refunds");
    private static final int PIECES = 3;
    private static final double LARGE = 0.24;
    private static final double TIGHT_LARGE = 0.32;

    private final List<KpiTile> tiles = new ArrayList<>();
    private double share = LARGE;

    TilesPane(LiveViewModel model) {
        Texts texts = model.texts();
        Styles.with(this, Styles.GAP_12);
        for (String name : NAMES) {
            var tile = new KpiTile(texts.get("live.tile." + name), tiles.isEmpty());
            if (tiles.isEmpty()) {
                tile.setMinWidth(0);
            } else {
                tile.setMinWidth(0);
                tile.setPrefWidth(100);
                HBox.setHgrow(tile, Priority.ALWAYS);
            }
            tiles.add(tile);
        }
        getChildren().addAll(tiles);
        widthProperty().subscribe(_ -> fit());
        model.state().subscribe(this::show);
    }

    /** Four tiles where there is little room. */
    void tight(boolean is) {
        tiles.get(PIECES).setVisible(!is);
        tiles.get(PIECES).setManaged(!is);
        share = is ? TIGHT_LARGE : LARGE;
        fit();
    }

    private void fit() {
        double width = Math.round(getWidth() * share);
        tiles.getFirst().setPrefWidth(width);
        tiles.getFirst().setMaxWidth(width);
    }

    private void show(LiveState state) {
        for (int i = 0; i < tiles.size(); i++) {
            Tile tile = state.tiles().get(i);
            tiles.get(i).show(tile.figure(), tile.unit(), tile.context(), tile.points());
            tiles.get(i).stale(!state.asOf().isEmpty());
        }
    }
}
