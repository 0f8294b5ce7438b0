package shop.kaibo.command;

import picocli.CommandLine.Command;

import shop.kaibo.listing.Listing;
import shop.kaibo.listing.Shelf;

/** Shows the shelf. */
@Command(name = "listings", description = "The open shelf, else the last one")
final class ListingsCommand extends ShopCommand {
    ListingsCommand(Root root) {
        super(root);
    }

    @Override
    boolean looksOnly() {
        return true;
    }

    @Override
    int run(Workplace shop, Console console) {
        Shelf shelf = shop.listings().shelf();
        for (Listing listing : shelf.listings()) {
            Object[] words = ListingRow.words(console, listing).toArray();
            console.say(ListingRow.detailed(listing), "command.listings.row", words);
        }
        if (shelf.listings().isEmpty() && !console.json()) {
            console.note("command.listings.none");
        }
        return Exit.DONE;
    }
}
