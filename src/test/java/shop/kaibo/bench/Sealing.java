package shop.kaibo.bench;

import shop.kaibo.buyer.BuyerField;
import shop.kaibo.buyer.BuyerFields;
import shop.kaibo.platform.Personal;
import shop.kaibo.platform.RemoteOrder;
import shop.kaibo.store.Payloads;
import shop.kaibo.store.Vault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What sealing and hashing the buyers of pages takes, and nothing else. */
final class Sealing {
    private Sealing() {}

    /** In ns, of all pages but the first few; whom nobody knows is sealed, the others are not. */
    static double time(Path home, List<List<RemoteOrder>> pages, int warm, Set<String> known)
            throws IOException {
        var seen = new HashSet<String>(known);
        Vault vault = Vault.open(home.resolve("shop.key"));
        long spent = 0;
        for (int p = 0; p < pages.size(); p++) {
            for (RemoteOrder order : pages.get(p)) {
                String json = Payloads.write(fields(order));
                long start = System.nanoTime();
                vault.hash("buyer", "acc\n" + order.buyerKey());
                vault.hash("buyer fields", json);
                if (seen.add(order.buyerKey())) {
                    vault.seal(order.remoteId(), json);
                    String name = String.valueOf(order.name().plain());
                    vault.hash("buyer tail", "1234");
                    vault.hash("buyer nickname", order.buyerKey());
                    vault.hash("buyer name", name);
                    for (int k = 0; k + 1 < name.length(); k++) {
                        vault.hash("buyer bigram", name.substring(k, k + 2));
                    }
                    // its key was sealed too
                    vault.seal("buyer key", "0123456789012345678901234567890123456789abcd");
                }
                spent += p < warm ? 0 : System.nanoTime() - start;
            }
        }
        return spent;
    }

    private static BuyerFields fields(RemoteOrder order) {
        return new BuyerFields(
                field(order.nickname()),
                field(order.name()),
                field(order.phone()),
                field(order.address()));
    }

    private static BuyerField field(Personal there) {
        return new BuyerField(there.mask(), there.cipher(), there.plain());
    }
}
