package shop.kaibo.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import shop.kaibo.base.Refused;
import shop.kaibo.order.OrderQuery;
import shop.kaibo.order.OrderRow;
import shop.kaibo.order.OrderStatus;
import shop.kaibo.order.OrderTab;

import java.util.List;
import java.util.Locale;

/** Finds orders. */
@Command(name = "orders", description = "Orders, newest first")
final class OrdersCommand extends ShopCommand {
    private static final int PAGE = 500;

    @Option(names = "--find", paramLabel = "TEXT", description = "Number, tail, waybill, slot …")
    String find = "";

    @Option(names = "--status", paramLabel = "S", description = "pending_pay, paid, shipped …")
    @Nullable String status;

    @Option(names = "--limit", paramLabel = "N")
    int limit = 200;

    OrdersCommand(Root root) {
        super(root);
    }

    @Override
    boolean looksOnly() {
        return true;
    }

    @Override
    int run(Workplace shop, Console console) {
        if (limit < 1) {
            throw new Refused("limit", "refused.limit", limit);
        }
        int left = limit;
        String before = null;
        while (left > 0) {
            int wanted = Math.min(left, PAGE);
            var query = OrderQuery.of(find, OrderTab.ALL, wanted).of(wanted());
            List<OrderRow> page =
                    shop.orders().search(before == null ? query : query.after(before));
            page.forEach(order -> OrderPrint.say(console, order));
            if (page.size() < wanted) {
                break;
            }
            left -= page.size();
            before = page.getLast().id();
        }
        return Exit.DONE;
    }

    private @Nullable OrderStatus wanted() {
        if (status == null) {
            return null;
        }
        try {
            return OrderStatus.valueOf(status.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refused("status", "refused.status", status);
        }
    }
}
