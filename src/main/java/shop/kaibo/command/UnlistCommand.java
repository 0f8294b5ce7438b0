package shop.kaibo.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import shop.kaibo.listing.Listing;

/** Takes a listing down. */
@Command(name = "unlist", description = "Take a slot off sale")
final class UnlistCommand extends ShopCommand {
    @Parameters(index = "0", paramLabel = "SLOT")
    String address = "";

    UnlistCommand(Root root) {
        super(root);
    }

    @Override
    int run(Workplace shop, Console console) {
        String listing = shop.listings().named(address).id();
        Listing changed = shop.listings().unlist(shop.actor(), listing, 0);
        Object[] words = ListingRow.words(console, changed).toArray();
        console.say(ListingRow.detailed(changed), "command.listings.row", words);
        return Exit.DONE;
    }
}
