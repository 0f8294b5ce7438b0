package shop.kaibo.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import shop.kaibo.base.Shanghai;
import shop.kaibo.safekeeping.Snapshot;

import java.util.LinkedHashMap;
import java.util.Locale;

/** Shows the copies the home keeps of itself, or takes one more. */
@Command(name = "snapshots", description = "Show the copies the shop keeps of itself")
final class SnapshotsCommand extends ShopCommand {
    @Option(names = "--take", description = "take one now")
    boolean take;

    SnapshotsCommand(Root root) {
        super(root);
    }

    @Override
    boolean looksOnly() {
        return true;
    }

    @Override
    int run(Workplace shop, Console console) {
        if (take) {
            shop.safekeeping().snapshot(shop.actor());
        }
        for (Snapshot one : shop.safekeeping().snapshots().list()) {
            var row = new LinkedHashMap<String, Object>();
            row.put("file", one.file());
            row.put("why", one.why().word());
            row.put("at", one.atMs());
            row.put("bytes", one.bytes());
            row.put("orders", one.orders());
            row.put("listings", one.listings());
            row.put("verified", true);
            String size = String.format(Locale.ROOT, "%.1f", Math.max(0.1, one.bytes() / 1e6));
            String sentence =
                    console.texts()
                            .get(
                                    "command.snapshot",
                                    Shanghai.minute(one.atMs()),
                                    console.texts().get("safekeeping.why." + one.why().word()),
                                    one.orders(),
                                    one.listings(),
                                    size,
                                    one.file());
            console.line(row, sentence);
        }
        return Exit.DONE;
    }
}
