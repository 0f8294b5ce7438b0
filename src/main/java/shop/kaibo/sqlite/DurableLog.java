package shop.kaibo.sqlite;

import java.io.IOException;
import java.util.List;

/**
 * A log beside the database that must hold a unit's records before the unit is acknowledged. Called
 * on the writer's thread only, once per group, after the commit.
 */
@FunctionalInterface
public interface DurableLog {
    /** Appends and forces all records to the disk. */
    void append(List<byte[]> records) throws IOException;
}
