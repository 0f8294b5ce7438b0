package shop.kaibo.desk.kit;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.HashMap;
import java.util.Map;

/**
 * What the user is told in passing: at most three at a time, danger stays until closed, all others
 * six seconds. FX thread only.
 */
public final class Notices {
    static final int MOST = 3;
    static final long STAY_MS = 6000;

    private final Background background;
    private final ObservableList<Notice> shown = FXCollections.observableArrayList();
    private final Map<Notice, Background.Later> ends = new HashMap<>();

    public Notices(Background background) {
        this.background = background;
    }

    /** Oldest first; read only. */
    public ObservableList<Notice> shown() {
        return FXCollections.unmodifiableObservableList(shown);
    }

    /** Adds one; the oldest that is not danger gives way to a fourth. */
    public void show(Notice notice) {
        for (Notice old : shown.stream().filter(n -> n.key().equals(notice.key())).toList()) {
            close(old);
        }
        if (shown.size() >= MOST) {
            close(
                    shown.stream()
                            .filter(n -> n.tone() != Tone.DANGER)
                            .findFirst()
                            .orElse(shown.getFirst()));
        }
        shown.add(notice);
        if (notice.tone() != Tone.DANGER) {
            ends.put(notice, background.after(STAY_MS, () -> close(notice)));
        }
    }

    public void success(String title, String reason) {
        show(Notice.of(Tone.SUCCESS, title, reason));
    }

    public void tell(String title, String reason) {
        show(Notice.of(Tone.ACCENT, title, reason));
    }

    public void warn(String title, String reason) {
        show(Notice.of(Tone.WARNING, title, reason));
    }

    public void danger(String title, String reason) {
        show(Notice.of(Tone.DANGER, title, reason));
    }

    /** Does what the notice offers and takes it away. */
    public void act(Notice notice) {
        close(notice);
        notice.act().run();
    }

    /** Does what the newest notice with a verb offers; nothing when there is none. */
    public void actNewest() {
        shown.reversed().stream()
                .filter(notice -> !notice.verb().isEmpty())
                .findFirst()
                .ifPresent(this::act);
    }

    public void close(Notice notice) {
        shown.remove(notice);
        var end = ends.remove(notice);
        if (end != null) {
            end.cancel();
        }
    }
}
