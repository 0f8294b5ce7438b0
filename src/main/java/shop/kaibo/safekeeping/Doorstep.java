package shop.kaibo.safekeeping;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import shop.kaibo.base.Clock;
import shop.kaibo.store.Store;
import shop.kaibo.store.Vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What is done to a home around its database being open for writing, while nobody else can open it:
 * a damaged one is replaced, a snapshot is taken before the schema changes, and the file is left
 * with a checksum. Thread-safe.
 */
public final class Doorstep implements Store.Threshold {
    private static final Logger LOG = LoggerFactory.getLogger(Doorstep.class);

    @Override
    public void cross(Path home, Vault vault, Clock clock) throws IOException {
        Path file = home.resolve(Store.FILE);
        if (isNewer(file)) {
            // it is refused in a moment; what a newer program keeps beside it is not ours to judge
            return;
        }
        Optional<Damage> damage = new Diagnosis(home, vault).find();
        if (damage.isPresent()) {
            Recovery.replace(home, vault, clock, damage.get());
        }
        FileSum.forget(home);
        if (Files.exists(file)) {
            beforeMigration(home, file, vault, clock);
        }
    }

    private static boolean isNewer(Path file) {
        try {
            return Files.exists(file) && new CopiedFile(file).schema() > Store.schema();
        } catch (SQLException e) {
            // too damaged to say
            return false;
        }
    }

    @Override
    public void leave(Path home) throws IOException {
        FileSum.keep(home);
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
