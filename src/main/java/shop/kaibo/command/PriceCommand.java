package shop.kaibo.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import shop.kaibo.listing.Listing;
import shop.kaibo.rules.ListingRules;

/** Changes a price. */
@Command(name = "price", description = "Change the price of a slot, or of one spec of it")
final class PriceCommand extends ShopCommand {
    @Parameters(index = "0", paramLabel = "SLOT[/SPEC]")
    String address = "";

    @Parameters(index = "1", paramLabel = "YUAN")
    String price = "";

    PriceCommand(Root root) {
        super(root);
    }

    @Override
    int run(Workplace shop, Console console) {
        String sku = shop.listings().sku(address).id();
        Listing changed = shop.listings().reprice(shop.actor(), sku, ListingRules.price(price), 0);
        Object[] words = ListingRow.words(console, changed).toArray();
        console.say(ListingRow.detailed(changed), "command.listings.row", words);
        return Exit.DONE;
    }
}
