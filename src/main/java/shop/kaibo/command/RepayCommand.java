package shop.kaibo.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import shop.kaibo.base.Money;
import shop.kaibo.base.Refused;
import shop.kaibo.order.OrderLine;
import shop.kaibo.order.OrderRepaying;
import shop.kaibo.order.OrderRow;
import shop.kaibo.order.RepayOrder.Piece;

import java.util.List;

/** Pays back by the shop's own decision, where the platform has no after-sale negotiation. */
@Command(
        name = "repay",
        description = "Pay back of an order and take pieces back, without options all of it")
final class RepayCommand extends ShopCommand {
    @Parameters(index = "0", paramLabel = "ORDER")
    String named = "";

    @Option(
            names = "--amount",
            paramLabel = "YUAN",
            description = "Money; what pieces cost if not said")
    @Nullable String amount;

    @Option(names = "--pieces", paramLabel = "N", description = "Pieces of the line to take back")
    @Nullable Long pieces;

    @Option(names = "--line", paramLabel = "L", description = "Which line, from 1")
    int line = 1;

    @Option(names = "--reason", required = true, paramLabel = "TEXT")
    String reason = "";

    RepayCommand(Root root) {
        super(root);
    }

    @Override
    int run(Workplace shop, Console console) {
        OrderRow order =
                shop.orders()
                        .find(named)
                        .orElseThrow(() -> new Refused("order", "refused.order.absent", named));
        List<Piece> taken = taken(order);
        long fen = amount == null ? worth(order) : Money.parse(amount).orElse(0);
        shop.orders().shipping().repaying().repay(shop.actor(), order, taken, fen, reason, 0);
        OrderPrint.say(console, shop.orders().find(order.id()).orElseThrow());
        return Exit.DONE;
    }

    private OrderLine line(OrderRow order) {
        if (line < 1 || line > order.lines().size()) {
            throw new Refused("line", "order.repay.pieces");
        }
        return order.lines().get(line - 1);
    }

    private List<Piece> taken(OrderRow order) {
        if (pieces != null) {
            return List.of(OrderRepaying.piece(line(order), pieces));
        }
        return amount == null ? OrderRepaying.whole(order) : List.of();
    }

    private long worth(OrderRow order) {
        return pieces == null ? order.totalFen() : line(order).priceFen() * pieces;
    }
}
