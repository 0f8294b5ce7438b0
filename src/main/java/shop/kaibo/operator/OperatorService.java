package shop.kaibo.operator;

import shop.kaibo.store.Store;

/** The people of the shop; the first version ships one owner. Thread-safe. */
public final class OperatorService {
    private static final String OWNER = "owner";

    private final Store store;

    public OperatorService(Store store) {
        this.store = store;
    }

    /** The owner at this station, made on first use. */
    public Actor owner() {
        boolean known =
                store.db()
                        .read(
                                h ->
                                        h.createQuery("SELECT count(*) FROM operator WHERE id = ?")
                                                        .bind(0, OWNER)
                                                        .mapTo(Integer.class)
                                                        .one()
                                                > 0);
        if (!known) {
            store.db()
                    .write(
                            tx -> {
                                tx.touched("operator");
                                return tx.update(
                                        "INSERT OR IGNORE INTO operator(id, name, role, created_ms)"
                                                + " VALUES (?,?,?,?)",
                                        OWNER,
                                        "店主",
                                        Role.OWNER.name(),
                                        store.clock().nowMs());
                            });
        }
        String station = store.db().read(h -> Integer.toString(ShopSettings.station(h)));
        return new Actor(OWNER, station, Role.OWNER);
    }
}
