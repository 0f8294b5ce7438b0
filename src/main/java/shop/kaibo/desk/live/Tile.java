package shop.kaibo.desk.live;

import java.util.List;

/** One figure of the show: number, unit, what it is set beside, its last half hour. Thread-safe. */
record Tile(String figure, String unit, String context, List<Double> points) {
    static final Tile EMPTY = new Tile("—", "", "", List.of());

    Tile {
        points = List.copyOf(points);
    }
}
