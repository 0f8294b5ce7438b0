package shop.kaibo.drill;

import shop.kaibo.sync.Pretenders;

import java.nio.file.Files;
import java.util.List;

/** D15: pretenders in the place of a platform, count rounds of all kinds; "trust" believes all. */
final class TlsDrill {
    private TlsDrill() {}

    static boolean run(List<String> arguments, int count, long seed) throws Exception {
        int met = 0;
        boolean good = true;
        int rounds = Math.clamp(count / 10, 1, 100);
        for (int round = 0; round < rounds; round++) {
            var pretenders = new Pretenders(arguments.contains("trust"));
            List<String> faults = pretenders.meet(Files.createTempDirectory("tls"));
            faults.forEach(System.out::println);
            met += pretenders.size();
            good &= faults.isEmpty();
        }
        System.out.println(
                "tls: " + met + " pretenders met, " + (good ? "0" : "some") + " believed");
        return good;
    }
}
