package shop.kaibo.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PouchDB, WatermelonDB and RxDB replicating the same orders: small Node programs in a folder named
 * by the variable KAIBO_PEERS or the property peers, with their packages installed there.
 */
final class Peers {
    private static final int PORT = 18_080;
    private static final long LONGEST_MINUTES = 15;
    private static final Pattern LINE =
            Pattern.compile(
                    "(pouch|wm|rxdb)\\S* (push|pull) (\\d+).*?: ([0-9.]+)s.* per doc=(\\d+)");

    private final Path folder;

    /** What a peer did: documents a second and bytes on the wire for each. */
    record Did(double perSecond, double bytes) {}

    private Peers(Path folder) {
        this.folder = folder;
    }

    /** Them; empty, and said, where they or Node are not installed. */
    static Optional<Peers> found() throws IOException, InterruptedException {
        String named = System.getProperty("peers", System.getenv("KAIBO_PEERS"));
        if (named == null || named.isBlank()) {
            System.out.println("no peers: KAIBO_PEERS names no folder");
            return Optional.empty();
        }
        Path folder = Path.of(named).toAbsolutePath();
        for (String needed : List.of("pouch_client.js", "wm_client.js", "node_modules")) {
            if (!Files.exists(folder.resolve(needed))) {
                System.out.println("no peers: " + folder + " lacks " + needed);
                return Optional.empty();
            }
        }
        try {
            Process node = new ProcessBuilder("node", "--version").start();
            if (node.waitFor() == 0) {
                return Optional.of(new Peers(folder));
            }
        } catch (IOException e) {
            // said below
        }
        System.out.println("no peers: node is not installed");
        return Optional.empty();
    }

    /** One turn of each, by "pouch push", "wm pull" and so on; of a peer's tries the best. */
    Map<String, Did> turn(int pulled, int pushed) throws Exception {
        var all = new LinkedHashMap<String, Did>();
        Path data = Files.createTempDirectory("peers");
        List<String> reference =
                List.of("ref_server.js", data + "/ref.db", port(1), String.valueOf(pulled));
        serving(reference, List.of("wm_client.js", port(1), data + "/wm.db"), all);
        serving(reference, List.of("rxdb_client.js", port(1), "1000"), all);
        List<String> couch = List.of("pouch_server.js", data + "/there", port(0));
        serving(
                couch,
                List.of("pouch_client.js", port(0), data + "/here", pushed + "", pulled + ""),
                all);
        shop.kaibo.base.Folders.delete(data);
        return all;
    }

    private static String port(int more) {
        return String.valueOf(PORT + more);
    }

    private void serving(List<String> server, List<String> client, Map<String, Did> into)
            throws IOException, InterruptedException {
        Process serves = node(server).start();
        try {
            while (serves.inputReader().readLine() instanceof String line && !line.equals("up")) {}
            Process asks = node(client).start();
            String out = new String(asks.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!asks.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                asks.destroyForcibly();
            }
            Matcher lines = LINE.matcher(out);
            while (lines.find()) {
                double seconds = Math.max(0.001, Double.parseDouble(lines.group(4)));
                var did =
                        new Did(
                                Double.parseDouble(lines.group(3)) / seconds,
                                Double.parseDouble(lines.group(5)));
                into.merge(
                        lines.group(1) + " " + lines.group(2),
                        did,
                        (a, b) -> a.perSecond() > b.perSecond() ? a : b);
            }
            if (asks.exitValue() != 0) {
                System.out.println(client.getFirst() + " failed: " + out.strip());
            }
        } finally {
            serves.destroy();
            serves.waitFor();
        }
    }

    private ProcessBuilder node(List<String> arguments) {
        var command = new ArrayList<>(List.of("node"));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    static String said(Map<String, Did> turn) {
        var said = new StringBuilder();
        turn.forEach(
                (what, did) ->
                        said.append(
                                String.format(
                                        Locale.ROOT,
                                        "; %s %,.0f/s, %.0f bytes",
                                        what,
                                        did.perSecond(),
                                        did.bytes())));
        return said.toString();
    }
}
