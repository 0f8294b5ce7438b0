package shop.kaibo.drill;

import shop.kaibo.base.Clock;
import shop.kaibo.platform.Trust;
import shop.kaibo.platform.vendure.VendureGateway;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A real Vendure on this machine, installed once by npm into the build's folder. It ends with the
 * stream it reads, so also when these tests are killed.
 */
public final class VendureShop implements AutoCloseable {
    private static final Path SOURCE = Path.of("src/test/vendure");
    private static final Path HOUSE = Path.of("target/vendure");
    private static final String[] FILES = {
        "package.json", "package-lock.json", "index.js", "seed.js"
    };

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Process process;
    final String url;
    final String key;

    private VendureShop(Process process, JsonNode said) {
        this.process = process;
        url = said.get("url").asString();
        key = said.get("key").asString();
    }

    /** Starts it; the test is skipped with a sentence where it cannot be installed. */
    static VendureShop open() throws Exception {
        Npm.install(SOURCE, HOUSE, FILES);
        int port = free();
        Path assets = Files.createTempDirectory(HOUSE.toAbsolutePath(), "assets");
        var process =
                new ProcessBuilder("node", "index.js", String.valueOf(port), assets.toString())
                        .directory(HOUSE.toFile())
                        .redirectError(HOUSE.resolve("errors.txt").toFile());
        process.environment().put("VENDURE_DISABLE_TELEMETRY", "true");
        Process started = process.start();
        BufferedReader lines = started.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("{\"url\"")) {
                Thread.ofVirtual().start(() -> lines.lines().forEach(said -> {}));
                return new VendureShop(started, MAPPER.readTree(line));
            }
        }
        throw new IllegalStateException("Vendure did not start: see target/vendure/errors.txt");
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return Integer.parseInt(url.substring(url.lastIndexOf(':') + 1));
    }

    VendureGateway gateway() {
        return VendureGateway.open(url, key, Trust.system(), Clock.system());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
