package shop.kaibo.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import shop.kaibo.listing.Listing;

import java.util.LinkedHashMap;

/** Begins a new lot of a listing. */
@Command(name = "batch", description = "From now on a slot is sold out of a new lot")
final class BatchCommand extends ShopCommand {
    @Parameters(index = "0", paramLabel = "SLOT")
    String address = "";

    @Parameters(index = "1", paramLabel = "NAME")
    String name = "";

    BatchCommand(Root root) {
        super(root);
    }

    @Override
    int run(Workplace shop, Console console) {
        Listing listing = shop.listings().named(address);
        shop.returns().defects().begin(shop.actor(), listing.id(), name);
        var row = new LinkedHashMap<String, Object>();
        row.put("listing", listing.id());
        row.put("batch", name);
        console.say(row, "command.batch.begun", listing.slot(), name);
        return Exit.DONE;
    }
}
