package shop.kaibo.desk.aftersale;

/** Keys 1 to 5 by what the bench waits for: a case, a grade, a sentence, a carrier. FX thread. */
final class BenchDigits {
    private final BenchState state;
    private final BenchLookup lookup;

    BenchDigits(BenchState state, BenchLookup lookup) {
        this.state = state;
        this.lookup = lookup;
    }

    void choose(int number) {
        switch (state.mode.get()) {
            case CHOOSE -> {
                if (number <= state.choices.size()) {
                    lookup.open(state.choices.get(number - 1).caseId(), state.text.get());
                }
            }
            case RECEIVE, SEND -> state.choose(number);
            case REFUSE, ANSWER -> {
                if (number <= BenchViewModel.SENTENCES) {
                    state.choose(number);
                }
            }
            case IDLE, LOOSE, DECIDE, LOOK -> {}
        }
    }
}
