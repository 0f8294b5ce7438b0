package shop.kaibo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.tools.ToolProvider;

class LauncherTest {
    /** Stands for the program: says which Java it runs on and with what, and leaves with 7. */
    private static final String PROGRAM =
            """
            package shop.kaibo;
            public final class Kaibo {
                public static void main(String[] args) {
                    System.out.println(Runtime.version().feature() + " " + String.join(",", args));
                    System.exit(7);
                }
            }
            """;

    private static final Path RUNNING = Path.of(System.getProperty("java.home"));

    @TempDir Path folder;

    @Test
    void goesOnInProcessOnANewEnoughJava() throws Exception {
        Outcome outcome = start(RUNNING, Map.of());
        assertThat(outcome).isEqualTo(new Outcome(7, "25 list,--json\n"));
    }

    @Test
    void startsANewerJavaFromAnOlderOne() throws Exception {
        Optional<Path> older = older();
        assumeTrue(older.isPresent(), "no Java 17 to 24 here");
        Outcome outcome = start(older.get(), Map.of("KAIBO_JAVA", RUNNING.toString()));
        assertThat(outcome).isEqualTo(new Outcome(7, "25 list,--json\n"));
    }

    private record Outcome(int exit, String out) {}

    private Outcome start(Path java, Map<String, String> environment) throws Exception {
        Path source = Files.writeString(folder.resolve("Kaibo.java"), PROGRAM);
        int compiled =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", folder.toString(), source.toString());
        assertThat(compiled).isZero();
        Path launcher = Path.of("shop/kaibo/Launcher.class");
        Files.copy(Path.of("target/classes").resolve(launcher), folder.resolve(launcher));
        Path out = folder.resolve("out");
        ProcessBuilder builder =
                new ProcessBuilder(
                                java.resolve("bin/java").toString(),
                                "-cp",
                                folder.toString(),
                                "shop.kaibo.Launcher",
                                "list",
                                "--json")
                        .redirectOutput(out.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        return new Outcome(exit, Files.readString(out).replace("\r\n", "\n"));
    }

    private static Optional<Path> older() throws IOException {
        Path all = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (var homes = Files.list(all)) {
            return homes.filter(home -> List.of("17", "21").contains(release(home))).findFirst();
        }
    }

    private static String release(Path home) {
        try {
            String text =
                    Files.readString(home.resolve("release"), StandardCharsets.UTF_8)
                            .replaceAll("(?s).*JAVA_VERSION=\"([0-9]+).*", "$1");
            return Files.isExecutable(home.resolve("bin/java")) ? text : "";
        } catch (IOException e) {
            return "";
        }
    }
}
