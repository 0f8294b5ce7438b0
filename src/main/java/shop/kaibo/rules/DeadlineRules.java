package shop.kaibo.rules;

import org.jspecify.annotations.Nullable;

import shop.kaibo.rules.signed.RuleLibrary;

import java.util.List;

/**
 * How long a merchant may take over a case, for platforms that set no deadline themselves, from the
 * dated, signed data in force when the buyer applied. Thread-safe.
 */
public final class DeadlineRules {
    private static final long HOUR_MS = 3_600_000L;

    private final RuleLibrary library;

    public DeadlineRules(RuleLibrary library) {
        this.library = library;
    }

    private record Document(List<Turn> turns) {}

    /**
     * What a document leaves out sets no condition.
     *
     * @param shipped whether the goods had left when the buyer applied
     */
    private record Turn(
            String status,
            @Nullable List<String> types,
            @Nullable Boolean shipped,
            int hours,
            String source) {
        boolean covers(String type, String state, boolean left) {
            return status.equals(state)
                    && (types == null || types.contains(type))
                    && (shipped == null || shipped == left);
        }
    }

    /**
     * How long the turn lasts, in ms; 0 where the data names no time for it.
     *
     * @param type word of the case's type
     * @param status word of the state that is the merchant's turn
     * @param shipped whether the goods had left when the buyer applied
     * @param appliedMs when the buyer applied, epoch ms
     */
    public long lastsMs(String type, String status, boolean shipped, long appliedMs) {
        return library.at("deadlines", appliedMs).as(Document.class).turns().stream()
                .filter(turn -> turn.covers(type, status, shipped))
                .findFirst()
                .map(turn -> turn.hours() * HOUR_MS)
                .orElse(0L);
    }
}
