package shop.kaibo.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import shop.kaibo.base.Refused;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Plays a whole broadcast by its seed on a sandbox of its own and leaves a report. */
@Command(
        name = "rehearse",
        description = "Rehearse a broadcast against a sandbox of its own; leave a score")
final class RehearseCommand implements Callable<Integer> {
    private static final int LEAST = 2;
    private static final int MOST = 240;

    @Option(names = "--out", required = true, paramLabel = "DIR")
    Path out = Path.of("rehearsal");

    @Option(names = "--seed", paramLabel = "N", description = "The same seed, the same report")
    long seed = 1;

    @Option(names = "--minutes", paramLabel = "M", description = "Length of the broadcast")
    int minutes = 30;

    @Option(names = "--keep", description = "Keep the home and the platform's data in DIR")
    boolean keep;

    private final Root root;
    private final Tours tours;

    RehearseCommand(Root root, Tours tours) {
        this.root = root;
        this.tours = tours;
    }

    @Override
    public Integer call() {
        Console console = root.console();
        if (minutes < LEAST || minutes > MOST) {
            console.refuse(new Refused("minutes", "refused.minutes", LEAST, MOST), "");
            return Exit.USAGE;
        }
        var wanted = new Tours.Rehearsed(out, root.language.name(), seed, minutes, keep);
        Tours.Result result = tours.rehearse(wanted);
        console.line(result.report(), result.words());
        if (!result.holds()) {
            console.note("command.rehearse.broken");
        }
        return result.holds() ? Exit.DONE : Exit.WORLD;
    }
}
