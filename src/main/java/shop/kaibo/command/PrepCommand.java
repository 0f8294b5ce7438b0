package shop.kaibo.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import shop.kaibo.base.Shanghai;
import shop.kaibo.listing.prep.PrepItem;
import shop.kaibo.listing.prep.PrepList;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Shows whether tonight's items will be buyable by the planned show. */
@Command(name = "prep", description = "Tonight's items and how far their reviews are")
final class PrepCommand extends ShopCommand {
    @Option(names = "--at", paramLabel = "HH:MM", description = "Plan the next show")
    @Nullable String at;

    @Option(names = "--ids", description = "Only the platform's item ids, one a line")
    boolean ids;

    PrepCommand(Root root) {
        super(root);
    }

    @Override
    boolean looksOnly() {
        return at == null;
    }

    @Override
    int run(Workplace shop, Console console) {
        if (at != null) {
            shop.prep().plan(shop.actor(), shop.prep().next(at));
        }
        PrepList list = shop.prep().list();
        if (ids) {
            for (PrepItem item : list.items()) {
                String id = item.listing().remoteId();
                if (id != null) {
                    console.line(row(item), id);
                }
            }
            return Exit.DONE;
        }
        for (PrepItem item : list.items()) {
            console.line(row(item), sentence(console, item, list.airMs()));
        }
        if (!console.json()) {
            long seen = list.times().reviews();
            if (list.times().known()) {
                long p50 = minutes(list.times().p50Ms());
                long p90 = minutes(list.times().p90Ms());
                console.note("command.prep.times", seen, p50, p90);
            } else {
                console.note("command.prep.unknown", seen);
            }
            if (list.airMs() > 0) {
                String air = Shanghai.shortMinute(list.airMs());
                console.note("command.prep.air", air, list.buyable(), list.items().size());
            }
        }
        return Exit.DONE;
    }

    private static Map<String, Object> row(PrepItem item) {
        var row = new LinkedHashMap<String, Object>();
        row.put("slot", item.listing().slot());
        row.put("remoteId", item.listing().remoteId());
        row.put("state", item.listing().state().word());
        row.put("buyable", item.buyable());
        row.put("readyMs", item.readyMs());
        row.put("mark", item.mark().name().toLowerCase(Locale.ROOT));
        return row;
    }

    private static String sentence(Console console, PrepItem item, long airMs) {
        String state = console.texts().get("command.state." + item.listing().state().word());
        String when =
                item.readyMs() == 0
                        ? ""
                        : console.texts()
                                .get("command.prep.ready", Shanghai.hourMinute(item.readyMs()));
        boolean late = item.mark() == PrepItem.Mark.LATE;
        String mark =
                item.mark() == PrepItem.Mark.FINE || airMs == 0 && !late
                        ? ""
                        : console.texts().get(late ? "command.prep.late" : "command.prep.risky");
        return console.texts()
                .get(
                        "command.prep.row",
                        item.listing().slot(),
                        item.listing().title(),
                        state,
                        when,
                        mark)
                .stripTrailing();
    }

    private static long minutes(long ms) {
        return Math.max(1, Math.round(ms / 60_000.0));
    }
}
