package shop.kaibo.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import shop.kaibo.base.Money;
import shop.kaibo.base.Shanghai;
import shop.kaibo.broadcast.BoardTotals;
import shop.kaibo.broadcast.Broadcast;

import java.util.LinkedHashMap;
import java.util.Optional;

/** Starts, stops or shows the broadcast. */
@Command(name = "broadcast", description = "start, stop or status")
final class BroadcastCommand extends ShopCommand {
    enum What {
        start,
        stop,
        status
    }

    @Parameters(index = "0", paramLabel = "start|stop|status")
    What what = What.status;

    @Option(names = "--anchor", paramLabel = "NAME", description = "Who speaks")
    String anchor = "主播";

    BroadcastCommand(Root root) {
        super(root);
    }

    @Override
    boolean looksOnly() {
        return what == What.status;
    }

    @Override
    int run(Workplace shop, Console console) {
        Optional<Broadcast> show =
                switch (what) {
                    case start -> Optional.of(shop.broadcasts().start(shop.actor(), anchor));
                    case stop -> Optional.of(shop.broadcasts().stop(shop.actor()));
                    case status -> shop.broadcasts().latest();
                };
        if (show.isEmpty()) {
            console.note("command.broadcast.none");
            return Exit.DONE;
        }
        say(shop, console, show.get());
        return Exit.DONE;
    }

    private static void say(Workplace shop, Console console, Broadcast show) {
        BoardTotals totals = shop.broadcasts().totals(show.id());
        var row = new LinkedHashMap<String, Object>();
        row.put("id", show.id());
        row.put("startedAt", show.startedMs());
        row.put("endedAt", show.endedMs());
        row.put("orders", totals.orders());
        row.put("gmvFen", totals.paidFen());
        console.say(
                row,
                show.running() ? "command.broadcast.running" : "command.broadcast.ended",
                Shanghai.minute(show.startedMs()),
                totals.orders(),
                Money.grouped(totals.paidFen()));
    }
}
