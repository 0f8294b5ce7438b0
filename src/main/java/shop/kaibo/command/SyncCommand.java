package shop.kaibo.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import shop.kaibo.sync.SyncState;

import java.util.LinkedHashMap;
import java.util.Locale;

/** Brings both sides together once, or goes on until it is stopped. */
@Command(name = "sync", description = "Deliver and fetch; without --until-idle until stopped")
final class SyncCommand extends ShopCommand {
    @Option(names = "--until-idle", description = "End when nothing is left to do")
    boolean untilIdle;

    @Option(names = "--timeout", paramLabel = "S", description = "Give up after so many seconds")
    long timeoutS = 300;

    SyncCommand(Root root) {
        super(root);
    }

    @Override
    int run(Workplace shop, Console console) {
        if (!untilIdle) {
            shop.sync().start();
            shop.waitForStop();
        }
        if (untilIdle) {
            // a timed price that ran out while nothing ran goes back with this run
            shop.floor().tick(shop.actor());
            shop.sync().untilIdle(timeoutS * 1_000);
            // gifts follow the orders that just came, and their stock still leaves with this run
            shop.floor().tick(shop.actor());
        }
        SyncState state = untilIdle ? shop.sync().untilIdle(timeoutS * 1_000) : shop.sync().state();
        var row = new LinkedHashMap<String, Object>();
        row.put("pushed", state.pushed());
        row.put("pulled", state.pulled());
        row.put("waiting", state.waiting());
        row.put("blocked", state.blocked());
        row.put("unknown", state.unknown());
        row.put("handed", state.aside().handed());
        row.put("off", state.aside().off());
        row.put("oldestWaitingMs", state.oldestWaitingMs());
        row.put("state", state.mode().word());
        String reason = console.texts().get(state.reason().key());
        row.put("reason", state.reason().name().toLowerCase(Locale.ROOT));
        row.put("message", reason);
        console.say(
                row, "command.sync.done", state.pushed(), state.pulled(), state.waiting(), reason);
        return state.mode() == SyncState.Mode.IDLE ? Exit.DONE : Exit.WORLD;
    }
}
