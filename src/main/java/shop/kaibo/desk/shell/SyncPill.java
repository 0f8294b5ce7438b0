package shop.kaibo.desk.shell;

import javafx.scene.control.Labeled;

import org.kordamp.ikonli.Ikon;

import shop.kaibo.desk.kit.Icons;
import shop.kaibo.desk.kit.Tone;

/** How the pill of the link to the platforms looks. FX thread only. */
final class SyncPill {
    private SyncPill() {}

    static void show(Labeled pill, SyncSign.Kind kind, String words) {
        pill.setText(words);
        Tone tone =
                switch (kind) {
                    case SYNCED -> Tone.SUCCESS;
                    case HANDED -> Tone.ACCENT;
                    case WAITING, OFFLINE -> Tone.WARNING;
                    case STUCK -> Tone.DANGER;
                };
        Ikon sign =
                switch (kind) {
                    case SYNCED -> Icons.DONE;
                    case HANDED -> Icons.EXPORT;
                    case WAITING -> Icons.SYNC;
                    case OFFLINE -> Icons.OFFLINE;
                    case STUCK -> Icons.WRONG;
                };
        tone.on(pill);
        pill.setGraphic(Icons.of(sign));
    }
}
