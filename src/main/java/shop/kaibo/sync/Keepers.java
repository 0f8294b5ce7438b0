package shop.kaibo.sync;

import shop.kaibo.platform.Keeper;
import shop.kaibo.store.Store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The keepers of the secrets of kept accounts, one of each. Thread-safe. */
final class Keepers {
    private final Store store;
    private final AccountRows rows;
    private final Map<String, Keeper> byAccount = new ConcurrentHashMap<>();

    Keepers(Store store, AccountRows rows) {
        this.store = store;
        this.rows = rows;
    }

    Keeper of(Account account) {
        return byAccount.computeIfAbsent(account.id(), _ -> keeper(account));
    }

    private Keeper keeper(Account account) {
        return new Keeper() {
            @Override
            public String secret() {
                return store.db().read(handle -> rows.access(handle, account)).token();
            }

            @Override
            public void keep(String secret) {
                store.db()
                        .write(
                                tx -> {
                                    rows.renew(tx, account.id(), secret);
                                    return true;
                                });
            }
        };
    }
}
