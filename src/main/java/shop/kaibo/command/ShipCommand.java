package shop.kaibo.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import shop.kaibo.base.Refused;
import shop.kaibo.order.OrderRow;

import java.util.ArrayList;
import java.util.List;

/** Marks an order shipped, or several of one buyer to one address in one parcel. */
@Command(name = "ship", description = "Mark orders shipped with their waybill")
final class ShipCommand extends ShopCommand {
    @Parameters(arity = "1..*", paramLabel = "ORDER")
    List<String> named = new ArrayList<>();

    @Option(names = "--merge", description = "All of them in one parcel")
    boolean merge;

    @Option(names = "--carrier", required = true, paramLabel = "C")
    String carrier = "";

    @Option(names = "--waybill", required = true, paramLabel = "W")
    String waybill = "";

    @Option(names = "--serial", paramLabel = "S", description = "Of each piece, line by line")
    List<String> serials = new ArrayList<>();

    ShipCommand(Root root) {
        super(root);
    }

    @Override
    int run(Workplace shop, Console console) {
        List<OrderRow> orders = named.stream().map(name -> find(shop, name)).toList();
        if (merge && !serials.isEmpty()) {
            throw new Refused("serial", "order.serial.merge");
        } else if (merge) {
            List<String> ids = orders.stream().map(OrderRow::id).toList();
            shop.merges().ship(shop.actor(), ids, carrier, waybill, 0);
            ids.forEach(id -> OrderPrint.say(console, find(shop, id)));
        } else if (orders.size() == 1) {
            String id = orders.getFirst().id();
            shop.orders().shipping().serials().ship(shop.actor(), id, carrier, waybill, serials, 0);
            OrderPrint.say(console, find(shop, id));
        } else {
            throw new Refused("order", "refused.ship.several");
        }
        return Exit.DONE;
    }

    private static OrderRow find(Workplace shop, String name) {
        return shop.orders()
                .find(name)
                .orElseThrow(() -> new Refused("order", "refused.order.absent", name));
    }
}
