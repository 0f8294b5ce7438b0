package shop.kaibo.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import shop.kaibo.aftersale.label.LabelService;
import shop.kaibo.aftersale.label.Labels;
import shop.kaibo.aftersale.loose.LooseParcel;
import shop.kaibo.aftersale.pool.Pool;
import shop.kaibo.base.Refused;
import shop.kaibo.listing.Sku;
import shop.kaibo.paper.Label;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;

/** Prints the label of a shelf or the slip of a case. */
@Command(name = "label", description = "Print a shelf label or the slip of a case")
final class LabelCommand extends ShopCommand {
    private static final int MOST = 10_000;

    enum Of {
        loose,
        pool,
        slip
    }

    @Parameters(index = "0", paramLabel = "loose|pool|slip")
    Of of = Of.slip;

    @Parameters(index = "1", paramLabel = "NUMBER|SLOT|CASE")
    String id = "";

    @Option(names = "--out", paramLabel = "F.pdf", description = "A file in place of the printer")
    @Nullable Path out;

    LabelCommand(Root root) {
        super(root);
    }

    @Override
    boolean looksOnly() {
        return true;
    }

    @Override
    int run(Workplace shop, Console console) {
        LabelService labels = shop.returns().labels();
        List<Label> wanted = wanted(shop, new Labels(console.texts()));
        var row = new LinkedHashMap<String, Object>();
        if (out != null) {
            labels.save(wanted, out);
            row.put("file", out.toString());
            console.say(row, "label.file", out);
        } else {
            LabelService.Printed done = labels.print(wanted, of + "-" + id);
            row.put("printer", done.printer());
            row.put("file", done.file().toString());
            console.say(row, done.key(), done.printer(), done.file());
        }
        return Exit.DONE;
    }

    private List<Label> wanted(Workplace shop, Labels labels) {
        return switch (of) {
            case slip ->
                    List.of(
                            labels.of(
                                    shop.afterSales()
                                            .card(id)
                                            .orElseThrow(
                                                    () ->
                                                            new Refused(
                                                                    "case",
                                                                    "refused.case.absent",
                                                                    id))));
            case loose -> {
                LooseParcel lying =
                        shop.returns().loose().open(MOST).stream()
                                .filter(parcel -> parcel.number().equals(id))
                                .findFirst()
                                .orElseThrow(() -> new Refused("loose", "aftersale.loose.unknown"));
                yield List.of(labels.of(lying));
            }
            case pool -> {
                List<String> skus = shop.listings().named(id).skus().stream().map(Sku::id).toList();
                List<Pool> there =
                        shop.returns().pools().pools().stream()
                                .filter(pool -> skus.contains(pool.skuId()))
                                .toList();
                if (there.isEmpty()) {
                    throw new Refused("stock", "aftersale.pool.empty");
                }
                yield there.stream().map(labels::of).toList();
            }
        };
    }
}
