package shop.kaibo.bench;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * P20: P9 as on the laptop of a factory, 1.2 GB for the program and 30 ms more for every fsync. The
 * slow disk is a small library that gcc makes in a folder of its own; where no cgroup can be made
 * the heap alone is bounded, and that is said.
 */
final class PoorBench {
    private static final long MEMORY = 1_200L << 20;
    private static final Path GROUPS = Path.of("/sys/fs/cgroup");
    private static final String SLOW =
            """
            #define _GNU_SOURCE
            #include <dlfcn.h>
            #include <time.h>
            static void wait30(void) { struct timespec t = {0, 30000000}; nanosleep(&t, 0); }
            int fsync(int fd) { static int (*real)(int);
              if (!real) real = dlsym(RTLD_NEXT, "fsync"); wait30(); return real(fd); }
            int fdatasync(int fd) { static int (*real)(int);
              if (!real) real = dlsym(RTLD_NEXT, "fdatasync"); wait30(); return real(fd); }
            """;

    private PoorBench() {}

    static void run(List<String> arguments) throws Exception {
        Path folder = Files.createTempDirectory("p20");
        Path source = Files.writeString(folder.resolve("slow.c"), SLOW);
        Path library = folder.resolve("slow.so");
        Process made =
                new ProcessBuilder(
                                "gcc",
                                "-shared",
                                "-fPIC",
                                "-O2",
                                "-o",
                                library.toString(),
                                source.toString(),
                                "-ldl")
                        .inheritIO()
                        .start();
        if (made.waitFor() != 0) {
            throw new IOException("gcc could not make the slow disk");
        }
        Path group = group();
        System.out.println(
                "P20: +30 ms an fsync, 2 cores, "
                        + (group == null ? "heap of 512 MB, no cgroup here" : "cgroup of 1.2 GB"));
        var command = new ArrayList<String>();
        if (group != null) {
            // a process moves itself in before it becomes the program
            command.addAll(
                    List.of("sh", "-c", "echo $$ > " + group + "/cgroup.procs; exec \"$@\"", "sh"));
        }
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(
                List.of(
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Bench.class.getName(),
                        "P9"));
        command.addAll(arguments);
        var child = new ProcessBuilder(command).inheritIO();
        child.environment().put("LD_PRELOAD", library.toString());
        child.start().waitFor();
        if (group != null) {
            Files.deleteIfExists(group);
        }
    }

    private static @Nullable Path group() throws IOException {
        // the older kind of groups has a tree for each thing bounded
        Path old = GROUPS.resolve("memory");
        boolean one = Files.exists(GROUPS.resolve("cgroup.controllers"));
        Path group = (one ? GROUPS : old).resolve("kaibo-p20-" + ProcessHandle.current().pid());
        try {
            Files.createDirectory(group);
            Files.writeString(
                    group.resolve(one ? "memory.max" : "memory.limit_in_bytes"),
                    String.valueOf(MEMORY));
            return group;
        } catch (IOException e) {
            Files.deleteIfExists(group);
            return null;
        }
    }
}
