package shop.kaibo.sync.doctor;

import shop.kaibo.operator.Permission;
import shop.kaibo.store.Operation;

/** What whoever helps a stuck thing has to be allowed. Thread-safe. */
public final class Needed {
    private static final String KIND = "sync.kind.";

    private Needed() {}

    static Permission of(Operation operation) {
        return of(Naming.word(operation));
    }

    /** Of a problem as a screen shows it. */
    public static Permission of(Problem problem) {
        return switch (problem.remedy()) {
            case SIGN_IN, RECONNECT -> Permission.CONNECT;
            case TRY -> Permission.SYNC;
            case MEND -> Permission.LIST;
            case ASK, RETRY, CHOOSE, DROP -> of(problem.kind().replace(KIND, ""));
        };
    }

    private static Permission of(String word) {
        return switch (word) {
            case "price", "close" -> Permission.REPRICE;
            case "stock" -> Permission.RESTOCK;
            case "shelf" -> Permission.UNLIST;
            case "ship" -> Permission.SHIP;
            case "case", "refund", "review" -> Permission.CASE_DECIDE;
            default -> Permission.LIST;
        };
    }
}
