package shop.kaibo.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import shop.kaibo.base.Mask;
import shop.kaibo.order.merge.MergeGroup;

import java.util.LinkedHashMap;
import java.util.stream.Collectors;

/** Which orders could leave together, and how much one parcel holds. */
@Command(name = "parcels", description = "Orders that could share a parcel (ship --merge)")
final class ParcelsCommand extends ShopCommand {
    @Option(names = "--pieces", paramLabel = "N", description = "From now on so many in a parcel")
    @Nullable Integer pieces;

    ParcelsCommand(Root root) {
        super(root);
    }

    @Override
    boolean looksOnly() {
        return pieces == null;
    }

    @Override
    int run(Workplace shop, Console console) {
        if (pieces != null) {
            shop.merges().pieces(shop.actor(), pieces);
        }
        for (MergeGroup group : shop.merges().groups()) {
            var row = new LinkedHashMap<String, Object>();
            row.put("orders", group.ids());
            row.put("pieces", group.pieces());
            row.put("buyerMask", group.buyer());
            String tails =
                    group.orders().stream()
                            .map(piece -> "…" + Mask.tail(piece.remoteId()))
                            .collect(Collectors.joining(" "));
            console.say(
                    row,
                    "command.parcels.row",
                    group.buyer(),
                    group.orders().size(),
                    group.pieces(),
                    tails);
        }
        return Exit.DONE;
    }
}
