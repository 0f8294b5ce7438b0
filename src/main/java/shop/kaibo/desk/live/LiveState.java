package shop.kaibo.desk.live;

import shop.kaibo.desk.kit.Minutes;

import java.util.List;

/**
 * Everything on the board but the two lists. Thread-safe.
 *
 * @param loaded false until the first answer
 * @param running whether a show is on air
 * @param lastShow what the last show came to, "" before the first
 * @param startedMs epoch ms of the running show's start, 0 off air
 * @param onMic who speaks, "" off air
 * @param shelfWords how many are on sale and how many sold out
 * @param perMinute orders of the last full minute
 * @param thisMinute money of the running minute
 * @param mostMinute money of the best minute shown
 * @param asOf when the platform was last heard, in words, while the board is blind; else ""
 */
public record LiveState(
        boolean loaded,
        boolean running,
        String lastShow,
        long startedMs,
        String onMic,
        String shelfWords,
        List<Tile> tiles,
        Minutes minutes,
        String perMinute,
        String thisMinute,
        String mostMinute,
        List<AlertRow> alerts,
        String asOf) {
    static final LiveState UNKNOWN =
            new LiveState(
                    false,
                    false,
                    "",
                    0,
                    "",
                    "",
                    List.of(Tile.EMPTY, Tile.EMPTY, Tile.EMPTY, Tile.EMPTY, Tile.EMPTY),
                    new Minutes(0, List.of(), List.of(), List.of()),
                    "0",
                    "0",
                    "0",
                    List.of(),
                    "");

    public LiveState {
        tiles = List.copyOf(tiles);
        alerts = List.copyOf(alerts);
    }
}
