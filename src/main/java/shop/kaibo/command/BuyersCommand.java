package shop.kaibo.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import shop.kaibo.base.Refused;

import java.util.Map;

/** Forgets the buyer of an order. */
@Command(name = "buyers", description = "Forget the buyer of an order: buyers forget ORDER")
final class BuyersCommand extends ShopCommand {
    @Parameters(index = "0", paramLabel = "forget")
    String verb = "";

    @Parameters(index = "1", paramLabel = "ORDER")
    String order = "";

    BuyersCommand(Root root) {
        super(root);
    }

    @Override
    int run(Workplace shop, Console console) {
        if (!verb.equals("forget")) {
            throw new Refused("verb", "refused.buyers.verb", verb);
        }
        String buyer =
                shop.orders()
                        .find(order)
                        .orElseThrow(() -> new Refused("order", "order.unknown"))
                        .buyerId();
        shop.disclosure().forget(shop.actor(), buyer);
        console.say(Map.of("buyer", buyer), "command.buyer.forgotten");
        return Exit.DONE;
    }
}
