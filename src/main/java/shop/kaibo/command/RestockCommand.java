package shop.kaibo.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import shop.kaibo.base.Refused;
import shop.kaibo.listing.Listing;
import shop.kaibo.rules.ListingRules;

/** Adds or takes pieces. */
@Command(name = "restock", description = "Add pieces (+50) or take some (--minus 5)")
final class RestockCommand extends ShopCommand {
    @Parameters(index = "0", paramLabel = "SLOT[/SPEC]")
    String address = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "+N")
    @Nullable String plus;

    @Option(names = "--minus", paramLabel = "N")
    @Nullable String minus;

    RestockCommand(Root root) {
        super(root);
    }

    @Override
    int run(Workplace shop, Console console) {
        if ((plus == null) == (minus == null)) {
            throw new Refused("stock", "refused.restock.which");
        }
        long delta =
                minus != null
                        ? -ListingRules.pieces(minus)
                        : ListingRules.pieces(unsigned(String.valueOf(plus)));
        String sku = shop.listings().sku(address).id();
        Listing changed = shop.listings().restock(shop.actor(), sku, delta);
        Object[] words = ListingRow.words(console, changed).toArray();
        console.say(ListingRow.detailed(changed), "command.listings.row", words);
        return Exit.DONE;
    }

    private static String unsigned(String typed) {
        return typed.startsWith("+") ? typed.substring(1) : typed;
    }
}
