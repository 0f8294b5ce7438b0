package shop.kaibo.broadcast;

import shop.kaibo.broadcast.alert.BoardAlert;
import shop.kaibo.broadcast.feed.FeedSight;

import java.util.List;

/**
 * A show at one moment, all of one snapshot. Thread-safe.
 *
 * @param atMs the moment (epoch ms); for an ended show its end
 * @param minutes the last 60, oldest first, none left out
 * @param mics who spoke from when, oldest first, at least one
 * @param alerts most urgent first
 * @param feed whether all this can be believed
 */
public record Board(
        Broadcast broadcast,
        long atMs,
        BoardTotals totals,
        List<BoardSlot> slots,
        List<BoardMinute> minutes,
        List<BoardPin> pins,
        List<OnMic> mics,
        List<BoardAlert> alerts,
        FeedSight feed) {
    public Board {
        slots = List.copyOf(slots);
        minutes = List.copyOf(minutes);
        pins = List.copyOf(pins);
        mics = List.copyOf(mics);
        alerts = List.copyOf(alerts);
    }

    /** Who speaks. */
    public String onMic() {
        return mics.getLast().anchor();
    }
}
