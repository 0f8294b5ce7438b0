package shop.kaibo.desk.sync;

import shop.kaibo.base.Shanghai;
import shop.kaibo.base.Texts;
import shop.kaibo.desk.kit.Formats;
import shop.kaibo.desk.kit.Tone;
import shop.kaibo.sync.SyncState;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The way from this disk to the platform, station by station, in words. Thread-safe. */
final class Way {
    /** A copy older than three days no longer counts as one. */
    private static final long STALE_MS = 3 * 86_400_000L;

    private final Texts texts;

    Way(Texts texts) {
        this.texts = texts;
    }

    List<LinkRow> links(SyncState state, OptionalLong backupMs, long nowMs) {
        var rows = new ArrayList<LinkRow>();
        rows.add(
                new LinkRow(
                        Tone.SUCCESS,
                        texts.get("sync.screen.link.disk"),
                        texts.get("sync.screen.link.disk.each")));
        rows.add(backup(backupMs, nowMs));
        boolean away = state.offlineSinceMs() > 0;
        boolean alone =
                state.reason() == SyncState.Reason.NOT_CONNECTED
                        || state.reason() == SyncState.Reason.SWITCHED_OFF;
        rows.add(
                new LinkRow(
                        away ? Tone.DANGER : alone ? Tone.NEUTRAL : Tone.SUCCESS,
                        texts.get("sync.screen.link.network"),
                        away
                                ? texts.get(
                                        "sync.screen.link.cut",
                                        Shanghai.second(state.offlineSinceMs()))
                                : texts.get(
                                        alone ? "sync.screen.link.none" : "sync.screen.link.up")));
        if (state.lastReadMs() > 0) {
            rows.add(
                    new LinkRow(
                            away ? Tone.NEUTRAL : Tone.SUCCESS,
                            texts.get("sync.screen.link.answered"),
                            Shanghai.second(state.lastReadMs())));
        }
        if (!away && state.everyMs() > 0) {
            rows.add(
                    new LinkRow(
                            Tone.NEUTRAL,
                            texts.get("sync.screen.link.every"),
                            texts.get(
                                    "sync.screen.link.every.seconds",
                                    Math.max(1, state.everyMs() / 1000))));
        }
        if (away && state.nextTryMs() > 0) {
            long seconds = Math.max(0, (state.nextTryMs() - nowMs + 999) / 1000);
            rows.add(
                    new LinkRow(
                            Tone.NEUTRAL,
                            texts.get("sync.screen.link.next"),
                            seconds == 0
                                    ? texts.get("sync.screen.link.now")
                                    : texts.get("sync.screen.link.seconds", seconds)));
        }
        rows.add(
                new LinkRow(
                        state.pushed() == 0 ? Tone.NEUTRAL : Tone.SUCCESS,
                        texts.get("sync.screen.link.sent"),
                        texts.get("sync.screen.link.sent.count", Formats.count(state.pushed()))));
        return rows;
    }

    private LinkRow backup(OptionalLong atMs, long nowMs) {
        boolean fresh = atMs.isPresent() && nowMs - atMs.getAsLong() < STALE_MS;
        return new LinkRow(
                fresh ? Tone.SUCCESS : Tone.WARNING,
                texts.get("sync.screen.link.backup"),
                atMs.isPresent()
                        ? Shanghai.shortMinute(atMs.getAsLong())
                        : texts.get("sync.screen.link.backup.none"));
    }
}
