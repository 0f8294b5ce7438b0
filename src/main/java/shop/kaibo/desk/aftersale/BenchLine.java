package shop.kaibo.desk.aftersale;

/** The scan line under a hand: what it types and takes back. FX thread only. */
final class BenchLine {
    private final BenchState state;

    BenchLine(BenchState state) {
        this.state = state;
    }

    /** Whether characters go into the line. */
    boolean open() {
        return state.mode.get() == BenchMode.IDLE || state.mode.get() == BenchMode.LOOSE;
    }

    void type(String characters) {
        state.answer.set(ScanAnswer.NONE);
        state.text.set(state.text.get() + characters);
    }

    void erase() {
        String typed = state.text.get();
        if (open() && !typed.isEmpty()) {
            state.text.set(typed.substring(0, typed.length() - 1));
            state.answer.set(ScanAnswer.NONE);
        }
    }
}
