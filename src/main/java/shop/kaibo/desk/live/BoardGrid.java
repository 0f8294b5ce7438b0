package shop.kaibo.desk.live;

import javafx.scene.layout.Region;

import shop.kaibo.desk.kit.Em;
import shop.kaibo.desk.kit.Theme;

/**
 * Shelf over alerts at the left, orders over chart at the right. Lists show whole rows only and
 * give way first; alerts and chart take what is left. FX thread only.
 */
final class BoardGrid extends Region {
    private static final double GAP = 12;
    private static final double LEFT = 548;
    private static final double WHOLE = 1258;
    private static final double WIDE_LEFT = 720;
    private static final double SHELF_HEAD = 42;
    private static final double STREAM_HEAD = 76;
    private static final double ALERTS = 112;
    private static final double TIGHT_ALERTS = 80;
    private static final double CHART = 200;
    private static final double FOLDED = 42;
    private static final double ALERTS_HEAD = 46;
    private static final double ALERT_ROW = 34;
    private static final int MOST_ALERTS = 6;

    /** How much room there is, by the width in pixels at 100 %. */
    enum Room {
        TIGHT(36, 34),
        USUAL(56, 34),
        WIDE(64, 38);

        private final double shelfRow;
        private final double streamRow;

        Room(double shelfRow, double streamRow) {
            this.shelfRow = shelfRow;
            this.streamRow = streamRow;
        }

        static Room of(double width) {
            return width < 1000 ? TIGHT : width < 1600 ? USUAL : WIDE;
        }
    }

    private final Region shelf;
    private final Region alerts;
    private final Region stream;
    private final Region chart;
    private int alertRows;

    BoardGrid(Region shelf, Region alerts, Region stream, Region chart) {
        this.shelf = shelf;
        this.alerts = alerts;
        this.stream = stream;
        this.chart = chart;
        getChildren().addAll(shelf, alerts, stream, chart);
        Em.onScale(this, _ -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        double f = Theme.of(this).scale().factor();
        double width = getWidth();
        double height = getHeight();
        Room room = Room.of(width / f);
        double gap = Math.round(GAP * f);
        double left =
                room == Room.WIDE
                        ? Math.round(WIDE_LEFT * f)
                        : Math.round(Math.min(LEFT * f, width * LEFT / WHOLE));
        double right = width - left - gap;
        double wanted = (ALERTS_HEAD + alertRows * ALERT_ROW) * f;
        double alertsLeast = Math.max(least(room) * f, room == Room.TIGHT ? 0 : wanted);
        double shelfHeight =
                rows(height - gap - alertsLeast, SHELF_HEAD * f, Math.round(room.shelfRow * f), 2);
        shelf.resizeRelocate(0, 0, left, shelfHeight);
        alerts.resizeRelocate(0, shelfHeight + gap, left, height - shelfHeight - gap);
        double least = room == Room.TIGHT ? FOLDED * f : CHART * f;
        double streamHeight =
                rows(height - gap - least, STREAM_HEAD * f, Math.round(room.streamRow * f), 3);
        stream.resizeRelocate(left + gap, 0, right, streamHeight);
        chart.resizeRelocate(left + gap, streamHeight + gap, right, height - streamHeight - gap);
    }

    /** So many alerts want to be seen; the shelf gives way, up to six of them. */
    void alerts(int count) {
        int rows = Math.min(count, MOST_ALERTS);
        if (rows != alertRows) {
            alertRows = rows;
            requestLayout();
        }
    }

    private static double least(Room room) {
        return room == Room.TIGHT ? TIGHT_ALERTS : ALERTS;
    }

    private static double rows(double room, double head, double row, int least) {
        double count = Math.max(least, Math.floor((room - head) / row));
        return Math.round(head + count * row);
    }
}
