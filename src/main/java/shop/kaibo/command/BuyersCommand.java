package shop.kaibo.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import shop.kaibo.base.Refused;
import shop.kaibo.safekeeping.Retention;

import java.util.Map;

/** What becomes of buyers' names, phones and addresses. */
@Command(
        name = "buyers",
        description =
                "forget ORDER; keep DAYS after an order is over (0 for ever); reveals N fields a"
                        + " day; show")
final class BuyersCommand extends ShopCommand {
    enum What {
        show,
        forget,
        keep,
        reveals
    }

    @Parameters(index = "0", arity = "0..1", paramLabel = "show|forget|keep|reveals")
    What what = What.show;

    @Parameters(index = "1", arity = "0..1", paramLabel = "ORDER|DAYS|N")
    String value = "";

    BuyersCommand(Root root) {
        super(root);
    }

    @Override
    int run(Workplace shop, Console console) {
        switch (what) {
            case show -> {}
            case forget -> {
                forget(shop, console);
                return Exit.DONE;
            }
            case keep -> shop.retention().days(shop.actor(), number());
            case reveals -> shop.disclosure().budget(shop.actor(), number());
        }
        int days = shop.retention().days();
        int reveals = shop.disclosure().budget();
        console.say(
                Map.of("kept_days", days, "reveals", reveals),
                days == Retention.FOR_EVER ? "command.buyers.ever" : "command.buyers",
                days,
                reveals);
        return Exit.DONE;
    }

    private int number() {
        if (!value.matches("[0-9]{1,5}")) {
            throw new Refused("number", "refused.buyers.number", value);
        }
        return Integer.parseInt(value);
    }

    private void forget(Workplace shop, Console console) {
        String buyer =
                shop.orders()
                        .find(value)
                        .orElseThrow(() -> new Refused("order", "order.unknown"))
                        .buyerId();
        shop.disclosure().forget(shop.actor(), buyer);
        console.say(Map.of("buyer", buyer), "command.buyer.forgotten");
    }
}
