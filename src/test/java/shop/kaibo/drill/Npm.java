package shop.kaibo.drill;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Brings what the locked list of a folder names, once; a test is skipped where it cannot. */
final class Npm {
    private static final String LOCK = "package-lock.json";
    private static final int MINUTES = 10;

    private Npm() {}

    static void install(Path source, Path house, String... files)
            throws IOException, InterruptedException {
        Files.createDirectories(house);
        Path installed = house.resolve("installed");
        boolean there =
                Files.exists(installed)
                        && Files.mismatch(house.resolve(LOCK), source.resolve(LOCK)) < 0;
        for (String file : files) {
            Files.copy(
                    source.resolve(file), house.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (there) {
            return;
        }
        Files.deleteIfExists(installed);
        Assumptions.assumeTrue(
                run(house, "--version"), "skipped: there is no npm on this computer");
        Assumptions.assumeTrue(
                run(house, "ci", "--ignore-scripts", "--no-audit", "--no-fund"),
                "skipped: npm could not fetch what is listed in " + source);
        Files.createFile(installed);
    }

    private static boolean run(Path house, String... words) throws InterruptedException {
        var line = new ArrayList<String>();
        line.add("npm");
        line.addAll(List.of(words));
        try {
            Process process =
                    new ProcessBuilder(line)
                            .directory(house.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(house.resolve("npm.txt").toFile())
                            .start();
            if (process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException e) {
            return false;
        }
    }
}
