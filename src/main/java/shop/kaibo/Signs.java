package shop.kaibo;

import shop.kaibo.desk.shell.SyncSign;
import shop.kaibo.sync.SyncState;

/** Sync's state as pill and strip show it. Thread-safe. */
final class Signs {
    private Signs() {}

    static SyncSign of(SyncState state) {
        SyncSign.Kind kind;
        if (state.blocked() > 0 || state.reason() == SyncState.Reason.SIGNED_OUT) {
            kind = SyncSign.Kind.STUCK;
        } else if (state.offlineSinceMs() > 0) {
            kind = SyncSign.Kind.OFFLINE;
        } else if (state.waiting() > 0) {
            kind = SyncSign.Kind.WAITING;
        } else if (state.aside().handed() > 0) {
            kind = SyncSign.Kind.HANDED;
        } else {
            kind = SyncSign.Kind.SYNCED;
        }
        return new SyncSign(
                kind,
                (int) (kind == SyncSign.Kind.HANDED ? state.aside().handed() : state.waiting()),
                (int) state.blocked(),
                state.oldestWaitingMs(),
                state.offlineSinceMs(),
                state.nextTryMs());
    }
}
