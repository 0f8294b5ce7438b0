package shop.kaibo.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import shop.kaibo.base.Refused;
import shop.kaibo.listing.Shelf;
import shop.kaibo.operator.ShopSettings;

import java.util.Map;

/** Shows or chooses which station of the shop this home is: its block of slot numbers. */
@Command(name = "station", description = "Which station this is; each has its own slot numbers")
final class StationCommand extends ShopCommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "N")
    @Nullable String number;

    StationCommand(Root root) {
        super(root);
    }

    @Override
    boolean looksOnly() {
        return number == null;
    }

    @Override
    int run(Workplace shop, Console console) {
        if (number != null) {
            shop.settings().station(shop.actor(), chosen(number));
        }
        int station = shop.settings().all().station();
        Shelf shelf = shop.listings().shelf();
        console.say(
                Map.of("station", station, "nextSlot", shelf.nextSlot()),
                "command.station.row",
                station,
                shelf.nextSlot());
        return Exit.DONE;
    }

    private static int chosen(String typed) {
        if (!typed.matches("[0-9]{1,3}")) {
            throw new Refused("station", "refused.station", ShopSettings.STATIONS);
        }
        return Integer.parseInt(typed);
    }
}
