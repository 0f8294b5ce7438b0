package shop.kaibo;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Texts;
import shop.kaibo.command.CommandLines;

/** What a person is told of a failure no screen expected. FX thread only. */
final class Faults {
    private Faults() {}

    /** A rule that was not met is said in passing, a fault of ours in one calm dialog. */
    static void tell(Throwable e, Desk desk, Texts texts) {
        if (e instanceof Refused why) {
            desk.model().notices().warn(texts.of(why), "");
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
