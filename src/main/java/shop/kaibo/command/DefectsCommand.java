package shop.kaibo.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import shop.kaibo.aftersale.defect.Defect;
import shop.kaibo.aftersale.defect.DefectService;
import shop.kaibo.aftersale.defect.Rate;
import shop.kaibo.base.Refused;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is wrong with which goods; the recall list of one batch. */
@Command(name = "defects", description = "Problem rates per listing and batch; a recall list")
final class DefectsCommand extends ShopCommand {
    private static final long DAY_MS = 86_400_000L;

    @Option(names = "--days", paramLabel = "N", description = "Orders of so many days, 90")
    int days = 90;

    @Option(names = "--recall", paramLabel = "SLOT", description = "List the orders of a slot")
    @Nullable String recall;

    @Option(names = "--batch", paramLabel = "NAME", description = "… of this lot")
    String batch = "";

    @Option(names = "--out", paramLabel = "F.csv", description = "Where that list goes")
    @Nullable Path out;

    DefectsCommand(Root root) {
        super(root);
    }

    @Override
    boolean looksOnly() {
        return true;
    }

    @Override
    int run(Workplace shop, Console console) {
        DefectService defects = shop.returns().defects();
        if (recall != null) {
            if (out == null) {
                throw new Refused("out", "command.defects.out");
            }
            String listing = shop.listings().named(recall).id();
            int orders = defects.recall(shop.actor(), listing, batch, out, console.texts());
            var row = new LinkedHashMap<String, Object>();
            row.put("file", out.toString());
            row.put("orders", orders);
            console.say(row, "command.defects.recall", orders, out);
            return Exit.DONE;
        }
        for (Defect one : defects.log(shop.clock().nowMs() - days * DAY_MS)) {
            say(console, one);
        }
        return Exit.DONE;
    }

    private static void say(Console console, Defect one) {
        Rate rate = one.rate();
        var row = new LinkedHashMap<String, Object>();
        row.put("listing", one.listingId());
        row.put("slot", one.slot());
        row.put("batch", one.batch());
        row.put("faulty", rate.faulty());
        row.put("sold", rate.sold());
        row.put("rate", rate.tooFew() ? null : rate.share());
        row.put("low", rate.tooFew() ? null : rate.low());
        row.put("high", rate.tooFew() ? null : rate.high());
        String reasons =
                one.reasons().stream()
                        .map(each -> each.words() + " " + each.pieces())
                        .collect(Collectors.joining(" · "));
        row.put("reasons", reasons);
        String shown =
                rate.tooFew()
                        ? console.texts().get("defect.few", Rate.FEW)
                        : console.texts()
                                .get(
                                        "defect.rate",
                                        percent(rate.share()),
                                        percent(rate.low()),
                                        percent(rate.high()));
        console.say(
                row,
                "command.defects.row",
                one.slot(),
                one.title(),
                one.batch().isEmpty() ? "—" : one.batch(),
                rate.faulty(),
                rate.sold(),
                shown,
                reasons);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", share * 100);
    }
}
