package shop.kaibo.desk.live;

import javafx.scene.control.ListView;
import javafx.scene.layout.Region;

/** Gives a list only as much height as its whole rows need: no row is cut. FX thread only. */
final class WholeRows extends Region {
    private final ListView<?> list;

    WholeRows(ListView<?> list) {
        this.list = list;
        setMinSize(0, 0);
        getChildren().add(list);
    }

    @Override
    protected void layoutChildren() {
        double row = list.getFixedCellSize();
        double room = getHeight();
        boolean scrolls = row > 0 && room >= row && list.getItems().size() * row > room;
        list.resizeRelocate(0, 0, getWidth(), scrolls ? Math.floor(room / row) * row : room);
    }
}
