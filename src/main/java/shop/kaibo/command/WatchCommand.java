package shop.kaibo.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import shop.kaibo.base.Refused;
import shop.kaibo.base.Shanghai;
import shop.kaibo.buyer.watch.WatchService;
import shop.kaibo.buyer.watch.Watched;
import shop.kaibo.order.OrderRow;

import java.util.LinkedHashMap;

/** The buyers to look at twice. */
@Command(
        name = "watch",
        description =
                "Buyers who claim again and again: lists them, or watches the buyer of an ORDER;"
                        + " it only warns")
final class WatchCommand extends ShopCommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "ORDER")
    String order = "";

    @Option(names = "--reason", paramLabel = "R", description = "Why")
    String reason = "";

    @Option(names = "--days", paramLabel = "N", description = "For so many days, 90")
    int days = 90;

    @Option(names = "--lift", paramLabel = "ID", description = "Takes one off the list")
    @Nullable String lift;

    WatchCommand(Root root) {
        super(root);
    }

    @Override
    int run(Workplace shop, Console console) {
        WatchService watches = shop.returns().watches();
        if (lift != null) {
            watches.lift(shop.actor(), lift);
        } else if (!order.isEmpty()) {
            String id =
                    shop.orders()
                            .find(order)
                            .map(OrderRow::id)
                            .orElseThrow(() -> new Refused("order", "watch.refused.order", order));
            say(console, watches.watchOrder(shop.actor(), id, reason, days));
            return Exit.DONE;
        }
        watches.list().forEach(one -> say(console, one));
        return Exit.DONE;
    }

    static void say(Console console, Watched one) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", one.id());
        row.put("buyer", one.buyer());
        row.put("reason", one.reason());
        row.put("until", one.untilMs());
        console.say(
                row,
                "command.watch.row",
                one.id(),
                one.buyer().isEmpty() ? "—" : one.buyer(),
                one.reason(),
                Shanghai.day(one.untilMs()).toString());
    }
}
