package shop.kaibo.drill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.kaibo.base.Clock;
import shop.kaibo.base.Refused;
import shop.kaibo.platform.sandbox.SandboxOptions;
import shop.kaibo.platform.sandbox.SandboxServer;
import shop.kaibo.sync.Till;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The main job over the documented API with a stranger between both sides, who holds every request
 * and every answer against the document.
 */
@Tag("vendure")
class PrismTest {
    private static final Path SOURCE = Path.of("src/test/prism");
    private static final Path HOUSE = Path.of("target/prism");

    @TempDir Path folder;

    private volatile int behind;
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    private boolean crosses(Crossing request, Socket from, FaultProxy its) throws IOException {
        // it reads every body as a text, which no picture survives
        boolean picture = request.asked().startsWith("PUT /v1/photos/");
        Crossing answer = Crossing.carry(request, picture ? behind : its.upstream());
        asked.add(request.asked().replaceAll("[0-9a-f-]{6,}|[?].*", "_"));
        String said = answer.header("sl-violations");
        if (said != null) {
            violations.add(request.asked() + ": " + said);
        }
        answer.with("Connection", "").write(from.getOutputStream());
        return true;
    }

    @Test
    void nothingIsSaidThatTheDocumentDoesNotSay() throws Exception {
        Npm.install(SOURCE, HOUSE, "package.json", "package-lock.json");
        try (var there =
                SandboxServer.start(SandboxOptions.of(folder.resolve("there")), Clock.system())) {
            behind = there.port();
            Path document = folder.resolve("openapi.json");
            try (InputStream in = SandboxServer.class.getResourceAsStream("openapi.json")) {
                Files.copy(in, document);
            }
            int port = free();
            Process prism = prism(document, port, there.port());
            try (var wire = new FaultProxy(port, this::crosses);
                    var till = new Till(folder.resolve("home"), Clock.system())) {
                till.connect(wire.url(), "http://127.0.0.1:" + there.port());
                job(till, there);
            } finally {
                prism.destroy();
            }
        }
        assertThat(violations).isEmpty();
        assertThat(asked).hasSizeGreaterThan(12);
    }

    private static void job(Till till, SandboxServer there) {
        var random = new SplittableRandom(3);
        for (int i = 0; i < 20; i++) {
            till.list(i, 3990 + i, 200);
        }
        till.engine.untilIdle(60_000);
        there.backstage().come(5, 100);
        there.backstage().afterSales(10, 4);
        var hand = new Hand(till, random);
        for (int i = 0; i < 60; i++) {
            till.engine.pass();
            try {
                hand.does(Hand.Deed.values()[i % Hand.Deed.values().length]);
            } catch (Refused said) {
                assertThat(said.key()).isNotEmpty();
            }
        }
        assertThat(till.engine.untilIdle(60_000).blocked()).isZero();
    }

    private static Process prism(Path document, int port, int upstream) throws IOException {
        Process prism =
                new ProcessBuilder(
                                "node",
                                "node_modules/@stoplight/prism-cli/dist/index.js",
                                "proxy",
                                document.toAbsolutePath().toString(),
                                "http://127.0.0.1:" + upstream,
                                "--host",
                                "127.0.0.1",
                                "--port",
                                String.valueOf(port))
                        .directory(HOUSE.toFile())
                        .redirectErrorStream(true)
                        .start();
        BufferedReader lines = prism.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains("Prism is listening")) {
                Thread.ofVirtual().start(() -> lines.lines().forEach(said -> {}));
                return prism;
            }
        }
        throw new IllegalStateException("prism did not start");
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
