package shop.kaibo;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Texts;
import shop.kaibo.command.CommandLines;
import shop.kaibo.command.Exit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The program: a word is a command, no word is the window. */
public final class Kaibo {
    private static final List<String> WITH_VALUE = List.of("--home", "--lang", "--key-file");
    private static final List<String> ASKING = List.of("--help", "-h", "--version", "-V");

    private Kaibo() {}

    public static void main(String[] args) {
        List<String> words = Arrays.asList(args);
        if (hasCommand(args) || ASKING.stream().anyMatch(words::contains)) {
            System.exit(command(args));
        }
        Path home = home(words);
        if (Toolkits.hasDisplay()) {
            try {
                Toolkits.quiet();
                App.open(home, value(words, "--key-file", ""));
                System.exit(Exit.DONE);
            } catch (UnsupportedOperationException e) {
                // the variables promised a display that is not there
                System.exit(withoutDisplay(words));
            }
        }
        System.exit(withoutDisplay(words));
    }

    private static int command(String... args) {
        var clock = Clock.system();
        return CommandLines.run(
                new FrontDoor(clock),
                new PracticePlatform(clock),
                new Gateways(),
                new HeadlessTour(clock),
                args);
    }

    private static int withoutDisplay(List<String> words) {
        String language = value(words, "--lang", "zh");
        Path built = Path.of("target");
        boolean fromSource = Files.exists(Path.of("pom.xml")) && Files.isDirectory(built);
        Path out = (fromSource ? built : home(words)).resolve("tour");
        System.out.println(Texts.of(language).get("command.display.none", out));
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return command("tour", "--out", out.toString(), "--lang", language);
    }

    private static Path home(List<String> words) {
        String named = value(words, "--home", "");
        return named.isEmpty() ? Homes.usual() : Path.of(named);
    }

    private static String value(List<String> words, String option, String otherwise) {
        int at = words.indexOf(option);
        return at >= 0 && at + 1 < words.size() ? words.get(at + 1) : otherwise;
    }

    private static boolean hasCommand(String[] args) {
        for (int i = 0; i < args.length; i++) {
            if (WITH_VALUE.contains(args[i])) {
                i++;
            } else if (!args[i].startsWith("-")) {
                return true;
            }
        }
        return false;
    }
}
