package shop.kaibo.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import shop.kaibo.listing.after.Pace;
import shop.kaibo.listing.after.Unfinished;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Shows what the platform will still want, and how quickly was listed. */
@Command(name = "backlog", description = "What listings still lack after the show")
final class BacklogCommand extends ShopCommand {
    @Option(names = "--pace", description = "Listing times of each operator instead")
    boolean pace;

    BacklogCommand(Root root) {
        super(root);
    }

    @Override
    boolean looksOnly() {
        return true;
    }

    @Override
    int run(Workplace shop, Console console) {
        if (pace) {
            for (Pace one : shop.after().paces()) {
                console.say(
                        Map.of(
                                "operator",
                                one.operator(),
                                "items",
                                one.items(),
                                "p50Ms",
                                one.p50Ms(),
                                "p95Ms",
                                one.p95Ms()),
                        "command.backlog.pace",
                        one.name(),
                        one.items(),
                        seconds(one.p50Ms()),
                        seconds(one.p95Ms()));
            }
            return Exit.DONE;
        }
        List<Unfinished> backlog = shop.after().backlog();
        for (Unfinished one : backlog) {
            List<String> words =
                    one.gaps().stream()
                            .map(gap -> console.texts().get("command.gap." + gap))
                            .toList();
            console.say(
                    Map.of("slot", one.listing().slot(), "gaps", one.gaps()),
                    "command.backlog.row",
                    one.listing().slot(),
                    one.listing().title(),
                    String.join("、", words));
        }
        if (backlog.isEmpty() && !console.json()) {
            console.note("command.backlog.none");
        }
        return Exit.DONE;
    }

    private static String seconds(long ms) {
        return String.format(Locale.ROOT, "%.1f", ms / 1000.0);
    }
}
