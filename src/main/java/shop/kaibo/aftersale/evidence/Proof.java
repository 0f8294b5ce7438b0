package shop.kaibo.aftersale.evidence;

import shop.kaibo.photo.Sha256;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The chain inside a dispute file, looked at as a stranger would. Thread-safe. */
final class Proof {
    /** One line of the chain: number, hash before, hash of its words, hash. */
    record Link(long seq, String before, String words, String hash) {}

    private final Map<String, byte[]> files;
    private final List<Link> links = new ArrayList<>();

    Proof(Map<String, byte[]> files) {
        this.files = files;
        byte[] chain = files.get(Dossier.CHAIN);
        if (chain != null) {
            new String(chain, StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" "))
                    .forEach(p -> links.add(new Link(Long.parseLong(p[0]), p[1], p[2], p[3])));
        }
    }

    List<Link> links() {
        return List.copyOf(links);
    }

    /** Whether nothing was changed, each link follows the one before and each picture its link. */
    boolean holds() {
        boolean holds = !files.isEmpty();
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            holds &= link.hash().equals(EvidenceChain.hash(link.before(), link.words()));
            holds &= i == 0 || link.before().equals(links.get(i - 1).hash());
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().startsWith(Dossier.LINKS)) {
                holds &= linked(file.getValue());
            }
        }
        return holds;
    }

    private boolean linked(byte[] words) {
        String text = new String(words, StandardCharsets.UTF_8);
        String sum = Sha256.hex(words);
        long seq = Long.parseLong(text.lines().skip(1).findFirst().orElse("seq 0").substring(4));
        byte[] jpeg = files.get(String.format(Locale.ROOT, "photos/%04d.jpg", seq));
        return jpeg != null
                && text.contains("\nphoto " + Sha256.hex(jpeg) + "\n")
                && links.stream().anyMatch(l -> l.seq() == seq && l.words().equals(sum));
    }
}
