package shop.kaibo.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import shop.kaibo.base.Refused;
import shop.kaibo.order.OrderRow;

/** Marks an order shipped. */
@Command(name = "ship", description = "Mark an order shipped with its waybill")
final class ShipCommand extends ShopCommand {
    @Parameters(index = "0", paramLabel = "ORDER")
    String named = "";

    @Option(names = "--carrier", required = true, paramLabel = "C")
    String carrier = "";

    @Option(names = "--waybill", required = true, paramLabel = "W")
    String waybill = "";

    ShipCommand(Root root) {
        super(root);
    }

    @Override
    int run(Workplace shop, Console console) {
        OrderRow order =
                shop.orders()
                        .find(named)
                        .orElseThrow(() -> new Refused("order", "refused.order.absent", named));
        OrderPrint.say(console, shop.orders().ship(shop.actor(), order.id(), carrier, waybill, 0));
        return Exit.DONE;
    }
}
