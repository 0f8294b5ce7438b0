package shop.kaibo.desk.kit;

import java.util.List;

/**
 * What the chart of a broadcast shows: one value a minute, oldest first, the last one still
 * running. Thread-safe.
 *
 * @param endMs epoch ms of the end
 * @param values per minute, in whole yuan or pieces
 * @param bands who spoke when
 * @param pins which item was explained from when
 */
public record Minutes(long endMs, List<Long> values, List<Band> bands, List<Pin> pins) {
    /** An anchor's time from one minute's index up to another's. */
    public record Band(int from, int to, String name, boolean onMic) {}

    /** A tag under the axis at a minute's index. */
    public record Pin(int at, String tag, boolean current) {}
}
