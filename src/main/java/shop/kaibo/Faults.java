package shop.kaibo;

import javafx.application.Platform;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.command.CommandLines;
import shop.kaibo.safekeeping.Recovery;
import shop.kaibo.sqlite.DatabaseFailure;

import java.nio.file.Path;

/** What a person is told of a failure no screen expected. FX thread only. */
final class Faults {
    private Faults() {}

    /** A rule that was not met is said in passing, a fault of ours in one calm dialog. */
    static void tell(Throwable e, Path home, Desk desk, Texts texts) {
        if (DatabaseFailure.isDamage(e)) {
            Recovery.suspect(home);
            desk.shell()
                    .dialogs()
                    .confirm(
                            texts.get("safekeeping.damage.at.work"),
                            texts.get("safekeeping.damage.at.work.why"),
                            texts.get("safekeeping.damage.at.work.end"),
                            texts.get("safekeeping.damage.at.work.stay"),
                            Platform::exit);
            return;
        }
        if (e instanceof Refused why) {
            desk.model().notices().warn(texts.of(why), "");
            return;
        }
        if (CommandLines.isOfTheWorld(e)) {
            // the shop stays on the screen; the next write tries the disk again
            desk.model().notices().danger(CommandLines.sentence(texts, e), "");
            return;
        }
        desk.shell()
                .dialogs()
                .tell(
                        texts.get("command.fault", CommandLines.code(e)),
                        e.getClass().getSimpleName(),
                        texts.get("shell.close"));
    }
}
