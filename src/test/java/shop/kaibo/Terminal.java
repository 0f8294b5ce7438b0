package shop.kaibo;

import shop.kaibo.base.Clock;
import shop.kaibo.command.CommandLines;
import shop.kaibo.command.Door;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Types commands as a person does, over a home, and reads what comes back. */
final class Terminal {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path home;
    private final Door door;

    Terminal(Path home) {
        this(home, new FrontDoor(Clock.system()));
    }

    Terminal(Path home, Door door) {
        this.home = home;
        this.door = door;
    }

    /** What a command left: its exit code and both of its streams. */
    record Said(int exit, String out, String err) {
        /** The objects of a command with --json; anything else on its output is an error. */
        List<JsonNode> objects() {
            return out.lines().map(JSON::readTree).toList();
        }

        List<JsonNode> refused() {
            return objects().stream().filter(object -> object.has("error")).toList();
        }

        List<JsonNode> done() {
            return objects().stream().filter(object -> !object.has("error")).toList();
        }

        /** The one sentence a person reads. */
        String sentence() {
            return (out + err).strip();
        }
    }

    Said type(String... words) {
        var all = new ArrayList<String>(List.of("--home", home.toString()));
        all.addAll(List.of(words));
        PrintStream usualOut = System.out;
        PrintStream usualErr = System.err;
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        try (var toOut = new PrintStream(out, true, StandardCharsets.UTF_8);
                var toErr = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            System.setOut(toOut);
            System.setErr(toErr);
            int exit = run(all.toArray(String[]::new));
            return new Said(
                    exit,
                    out.toString(StandardCharsets.UTF_8),
                    err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(usualOut);
            System.setErr(usualErr);
        }
    }

    private int run(String... words) {
        Clock clock = Clock.system();
        return CommandLines.run(
                door, new PracticePlatform(clock), new Gateways(), new HeadlessTour(clock), words);
    }
}
