package shop.kaibo;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The door of the jar, the one class compiled for Java 17: on a Java that can run the program it
 * goes on in process; on an older one it finds a newer, starts it, and dies with it. Main thread.
 */
public final class Launcher {
    private static final int NEEDED = 25;
    private static final int EXIT_WORLD = 3;
    private static final String PROGRAM = "shop.kaibo.Kaibo";
    private static final Pattern VERSION =
            Pattern.compile("^JAVA_VERSION=\"(?:1\\.)?([0-9]+)", Pattern.MULTILINE);

    private static final List<String> FLAGS =
            List.of(
                    "-Xms64m",
                    "-Xmx512m",
                    "-XX:+UseSerialGC",
                    "-XX:MinHeapFreeRatio=20",
                    "-XX:MaxHeapFreeRatio=40",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");

    private Launcher() {}

    /** Starts the program with the given arguments; exits with its code, or 3 without a Java. */
    public static void main(String[] args) throws Exception {
        if (Runtime.version().feature() >= NEEDED) {
            inProcess(args);
            return;
        }
        Optional<Path> java = newest();
        if (java.isEmpty()) {
            say(
                    "开播台要 Java "
                            + NEEDED
                            + "：装好它（如 Temurin），或设 KAIBO_JAVA 指向它的文件夹。 / Kaibo needs Java "
                            + NEEDED
                            + ": install it (Temurin, for example) or set KAIBO_JAVA to its"
                            + " folder.");
            System.exit(EXIT_WORLD);
        }
        System.exit(child(java.get(), args));
    }

    private static void inProcess(String[] args) throws Exception {
        try {
            Class.forName(PROGRAM).getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception thrown) {
                throw thrown;
            }
            throw e;
        }
    }

    private static int child(Path java, String[] args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(FLAGS);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(PROGRAM);
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).inheritIO().start();
        // a closed terminal or a kill of this process must not leave the program behind
        Thread end = new Thread(() -> stop(process), "end");
        Runtime.getRuntime().addShutdownHook(end);
        return process.waitFor();
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            // it has journals to close; after that it is stuck
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    /** What someone named comes first, in that order; else the newest installed one. */
    private static Optional<Path> newest() {
        Stream<Path> named =
                Stream.of("KAIBO_JAVA", "JAVA_HOME_25", "JAVA_HOME")
                        .map(System::getenv)
                        .filter(value -> value != null && !value.isBlank())
                        .map(Path::of);
        return Stream.concat(
                        named.filter(home -> version(home) >= NEEDED),
                        installed()
                                .filter(home -> version(home) >= NEEDED)
                                .sorted(Comparator.comparingInt(Launcher::version).reversed()))
                .map(Launcher::executable)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> installed() {
        String programs =
                Objects.requireNonNullElse(System.getenv("ProgramFiles"), "C:\\Program Files");
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        List<String> folders;
        if (os.contains("windows")) {
            folders =
                    List.of(
                            programs + "\\Eclipse Adoptium",
                            programs + "\\Java",
                            programs + "\\Microsoft",
                            programs + "\\Zulu");
        } else if (os.contains("mac")) {
            folders =
                    List.of(
                            System.getProperty("user.home") + "/Library/Java/JavaVirtualMachines",
                            "/Library/Java/JavaVirtualMachines");
        } else {
            folders = List.of("/usr/lib/jvm", "/usr/java", "/opt/java");
        }
        return folders.stream()
                .map(Path::of)
                .flatMap(Launcher::inside)
                .flatMap(home -> Stream.of(home, home.resolve("Contents").resolve("Home")));
    }

    private static Stream<Path> inside(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList().stream();
        } catch (IOException | UncheckedIOException e) {
            return Stream.empty();
        }
    }

    /** The feature release written in the home's release file; 0 when it is no Java. */
    private static int version(Path home) {
        try {
            String release = Files.readString(home.resolve("release"), StandardCharsets.UTF_8);
            Matcher matcher = VERSION.matcher(release);
            return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    private static Path executable(Path home) {
        Path unix = home.resolve("bin").resolve("java");
        return Files.exists(unix) ? unix : home.resolve("bin").resolve("java.exe");
    }

    private static void say(String sentence) {
        // Java 17 knows the terminal's own encoding only under this name
        String encoding = System.getProperty("sun.stderr.encoding");
        Charset charset = encoding == null ? Charset.defaultCharset() : Charset.forName(encoding);
        new PrintStream(System.err, true, charset).println(sentence);
    }
}
