package shop.kaibo.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import shop.kaibo.base.Refused;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Performs the main job by itself and leaves pictures and a report. */
@Command(name = "tour", description = "Perform the main job without a display; leave pictures")
final class TourCommand implements Callable<Integer> {
    @Option(names = "--out", required = true, paramLabel = "DIR")
    Path out = Path.of("tour");

    @Option(names = "--theme", paramLabel = "dark|light")
    String theme = "dark";

    @Option(names = "--seed", paramLabel = "N")
    long seed = 1;

    @Option(names = "--orders", paramLabel = "N")
    int orders = 300;

    @Option(names = "--keep", description = "Keep the home and the platform's data in DIR")
    boolean keep;

    private final Root root;
    private final Tours tours;

    TourCommand(Root root, Tours tours) {
        this.root = root;
        this.tours = tours;
    }

    @Override
    public Integer call() {
        Console console = root.console();
        if (!theme.equals("dark") && !theme.equals("light")) {
            console.refuse(new Refused("theme", "refused.theme", theme), "");
            return Exit.USAGE;
        }
        var wanted =
                new Tours.Wanted(
                        out, theme.equals("dark"), root.language.name(), seed, orders, keep);
        Tours.Result result = tours.perform(wanted);
        console.line(
                result.report(), console.texts().get("command.tour.done", out, result.words()));
        if (!result.holds()) {
            console.note("command.tour.broken");
        }
        return result.holds() ? Exit.DONE : Exit.WORLD;
    }
}
