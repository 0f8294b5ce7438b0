package shop.kaibo.desk.shows;

import java.util.List;

/**
 * One second of a show as the screen draws it. Thread-safe.
 *
 * @param onMic who spoke, or that nobody did
 * @param tiles figure, unit and context of each tile
 */
record MachineState(
        long atMs,
        String time,
        String since,
        String onMic,
        List<Figure> tiles,
        List<SlotRow> slots,
        List<HappeningRow> lines) {
    static final MachineState EMPTY =
            new MachineState(0, "", "", "", List.of(), List.of(), List.of());

    /** A figure with its unit and what stands beside it. */
    record Figure(String number, String unit, String context) {}

    MachineState {
        tiles = List.copyOf(tiles);
        slots = List.copyOf(slots);
        lines = List.copyOf(lines);
    }
}
