package shop.kaibo.command;

import picocli.CommandLine.Command;

import shop.kaibo.base.Shanghai;
import shop.kaibo.safekeeping.shift.ShiftLine;

import java.util.LinkedHashMap;
import java.util.Locale;

/** Reads out what one shift leaves to the next. */
@Command(name = "shift", description = "What is still open for whoever comes next")
final class ShiftCommand extends ShopCommand {
    ShiftCommand(Root root) {
        super(root);
    }

    @Override
    boolean looksOnly() {
        return true;
    }

    @Override
    int run(Workplace shop, Console console) {
        for (ShiftLine line : shop.shifts().list()) {
            String kind = line.kind().name().toLowerCase(Locale.ROOT);
            var row = new LinkedHashMap<String, Object>();
            row.put("kind", kind);
            row.put("count", line.count());
            row.put("since", line.sinceMs());
            String since =
                    line.sinceMs() == 0
                            ? ""
                            : console.texts()
                                    .get(
                                            "shift.since." + kind,
                                            Shanghai.shortMinute(line.sinceMs()));
            console.say(
                    row,
                    "shift.row",
                    console.texts().get("shift.kind." + kind),
                    line.count(),
                    since);
        }
        return Exit.DONE;
    }
}
