package shop.kaibo.safekeeping;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import shop.kaibo.base.Clock;
import shop.kaibo.store.Store;
import shop.kaibo.store.Vault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * What is done to a home before its database is opened for writing, while nobody else can open it:
 * a snapshot before the schema changes. Thread-safe.
 */
public final class Doorstep implements Store.Threshold {
    private static final Logger LOG = LoggerFactory.getLogger(Doorstep.class);

    @Override
    public void cross(Path home, Vault vault, Clock clock) {
        Path file = home.resolve(Store.FILE);
        if (Files.exists(file)) {
            beforeMigration(home, file, vault, clock);
        }
    }

    // without room for the copy the shop still opens: a migration is all or nothing by itself
    private static void beforeMigration(Path home, Path file, Vault vault, Clock clock) {
        try {
            int schema = new CopiedFile(file).schema();
            if (schema > 0 && schema < Store.schema()) {
                new Snapshots(home, vault, clock).before(Why.MIGRATION);
            }
        } catch (SQLException e) {
            LOG.warn("the schema could not be read", e);
        }
    }
}
